import { type DocumentNode, type ValueNode, visit } from 'graphql';
import { isSecretName, secretNamesPattern } from '../../http/secret-names.ts';

/** Names that a document gives to secrets: variables that go into secret arguments, and aliases of secret fields. */
export function secretNamesIn(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  const given = ({ name, value }: { name: { value: string }; value: ValueNode }): void => {
    if (value.kind === 'Variable' && isSecretName(name.value)) names.add(value.name.value);
  };
  visit(document, {
    Argument: given,
    ObjectField: given,
    Field({ alias, name }) {
      if (alias && isSecretName(name.value)) names.add(alias.value);
    },
  });
  return names;
}

const SPACE = String.raw`(?:\s|\\[nrt])*`;
const GIVEN = new RegExp(String.raw`(?<![\w$])(?:${secretNamesPattern(new Set())})${SPACE}:${SPACE}\$(\w+)`, 'gi');

/** The same of a document that cannot be read, from its text or the JSON around it: a client's mistake shows no secret. */
export const secretNamesInText = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(GIVEN)].flatMap(([, name]) => name ?? []));
