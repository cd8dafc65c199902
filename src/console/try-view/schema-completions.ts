import type { CompletionSource } from 'prism-code-editor/autocomplete';
import { callStore } from '../client/call-store.ts';

interface TypeReference {
  readonly name: string | null;
  readonly kind: string;
  readonly ofType?: TypeReference | null;
}

interface FieldEntry {
  readonly name: string;
  readonly description: string | null;
  readonly type: TypeReference;
  readonly args: readonly { readonly name: string; readonly type: TypeReference }[];
}

interface TypeEntry {
  readonly name: string;
  readonly fields: readonly FieldEntry[] | null;
}

interface CompletionOption {
  readonly label: string;
  readonly detail: string;
  readonly icon: string;
}

const QUERY = `{
  __schema {
    queryType { name }
    mutationType { name }
    types { name fields { name description type { ...T } args { name type { ...T } } } }
  }
}
fragment T on __Type { name kind ofType { name kind ofType { name kind ofType { name kind } } } }`;

let types: ReadonlyMap<string, TypeEntry> = new Map();
let roots: Readonly<Record<string, string>> = {};

/** Reads the schema of the store once. If introspection is disabled, fields are not completed. */
export async function loadSchema(): Promise<void> {
  if (types.size > 0) return;
  const response = await callStore('graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY }),
  });
  const { data } = (await response.json()) as {
    data?: { __schema: { queryType: { name: string }; mutationType: { name: string }; types: readonly TypeEntry[] } };
  };
  if (data === undefined) return;
  const { queryType, mutationType, types: all } = data.__schema;
  types = new Map(all.map((type) => [type.name, type]));
  roots = { query: queryType.name, mutation: mutationType.name };
}

const PART = /"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|#.*|\.\.\.|[{}():$]|[_A-Za-z]\w*/g;

/** Completes the fields and arguments of a GraphQL document. */
export const completeGraphql: CompletionSource = ({ before, explicit }) => {
  const word = /[_A-Za-z]\w*$/.exec(before)?.[0] ?? '';
  if (word === '' && !explicit) return undefined;
  const from = before.length - word.length;
  return { from, options: completionsAt(before.slice(0, from)) };
};

/** The fields or arguments that can follow a part of a document. */
function completionsAt(before: string): CompletionOption[] {
  const stack: (TypeEntry | undefined)[] = [];
  let operation = 'query';
  let last: string | undefined;
  let openArguments: FieldEntry | undefined;
  let depthOfArguments = 0;
  for (const [part] of before.matchAll(PART)) {
    if (part.startsWith('"') || part.startsWith('#')) continue;
    if (part === '(') {
      depthOfArguments += 1;
      openArguments = fieldOf(stack.at(-1), last);
    } else if (part === ')') {
      depthOfArguments -= 1;
    } else if (depthOfArguments > 0) continue;
    else if (part === '{')
      stack.push(stack.length === 0 ? types.get(roots[operation] ?? '') : typeOfField(stack.at(-1), last));
    else if (part === '}') stack.pop();
    else if (stack.length === 0 && (part === 'query' || part === 'mutation')) operation = part;
    else if (/^\w/.test(part)) last = part;
  }
  if (depthOfArguments > 0) {
    return (openArguments?.args ?? []).map(({ name, type }) => ({
      label: name,
      detail: writeType(type),
      icon: 'parameter',
    }));
  }
  if (stack.length === 0)
    return ['query', 'mutation', 'fragment'].map((label) => ({ label, detail: '', icon: 'keyword' }));
  return (stack.at(-1)?.fields ?? []).map(({ name, type }) => ({
    label: name,
    detail: writeType(type),
    icon: 'property',
  }));
}

const fieldOf = (type: TypeEntry | undefined, name: string | undefined): FieldEntry | undefined =>
  type?.fields?.find((field) => field.name === name);

function typeOfField(type: TypeEntry | undefined, name: string | undefined): TypeEntry | undefined {
  let reference: TypeReference | null | undefined = fieldOf(type, name)?.type;
  while (reference?.ofType) reference = reference.ofType;
  return types.get(reference?.name ?? '');
}

function writeType({ kind, name, ofType }: TypeReference): string {
  if (kind === 'NON_NULL' && ofType) return `${writeType(ofType)}!`;
  if (kind === 'LIST' && ofType) return `[${writeType(ofType)}]`;
  return name ?? '';
}
