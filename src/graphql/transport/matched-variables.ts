import { valueFromASTUntyped } from 'graphql';
import { MAX_ROOT_FIELDS } from '../execution/parsed-documents.ts';
import { rootFieldsIn } from '../execution/selected-fields.ts';
import type { GraphqlInput } from './graphql-input.ts';

/**
 * The values that conditions on variables are compared with: the variables, and the arguments of root fields by their names,
 * since a client may write a value inline or in a variable of any name. A variable overrides an argument of its name.
 */
export function matchedVariables({ document: { document }, variables }: GraphqlInput): GraphqlInput['variables'] {
  const fields = document === undefined ? [] : rootFieldsIn(document).slice(0, MAX_ROOT_FIELDS);
  const entries = fields.flatMap(({ arguments: given = [] }) =>
    given.map(({ name, value }) => [name.value, valueFromASTUntyped(value, { ...variables })] as const),
  );
  return entries.length === 0 ? variables : { ...Object.fromEntries(entries.reverse()), ...variables };
}
