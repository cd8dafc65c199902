import { type DocumentNode, type ValueNode, visit } from 'graphql';
import { isSecretName } from '../wire/secrets.ts';

/** Names that a document gives to secrets: variables that go into secret arguments, and aliases of secret fields. */
export function secretNamesIn(document: DocumentNode | undefined): ReadonlySet<string> {
  const names = new Set<string>();
  if (document === undefined) return names;
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
