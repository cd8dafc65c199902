import { type DocumentNode, type ValueNode, visit } from 'graphql';
import { isSecretName, secretNamesPattern } from '../../http/secret-names.ts';

/** The names that a document gives to secrets: variables in secret arguments, and aliases of secret fields. */
export function secretNamesIn(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  const addVariable = ({ name, value }: { name: { value: string }; value: ValueNode }): void => {
    if (value.kind === 'Variable' && isSecretName(name.value)) names.add(value.name.value);
  };
  visit(document, {
    Argument: addVariable,
    ObjectField: addVariable,
    Field({ alias, name }) {
      if (alias && isSecretName(name.value)) names.add(alias.value);
    },
  });
  return names;
}

const SPACE = String.raw`(?:\s|\\[nrt])*`;
const SECRET_VARIABLE = new RegExp(
  String.raw`(?<![\w$])(?:${secretNamesPattern(new Set())})${SPACE}:${SPACE}\$(\w+)`,
  'gi',
);

/**
 * The names in a document with a syntax error, from its source or the JSON around it, so that a typing error does not reveal a
 * secret.
 */
export const secretNamesInText = (source: string): ReadonlySet<string> =>
  new Set([...source.matchAll(SECRET_VARIABLE)].flatMap(([, name]) => name ?? []));
