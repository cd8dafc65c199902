import { Kind } from 'graphql';
import type { GraphqlDescription } from '../../http/exchange.ts';
import { MAX_ROOT_FIELDS, type PlainError } from '../execution/parsed-documents.ts';
import { rootFieldsIn } from '../execution/selected-fields.ts';
import type { GraphqlInput } from './graphql-input.ts';

/** The operations, root fields and variables of a request, for the journal. */
export function describeInput({ document: { document }, variables }: GraphqlInput): GraphqlDescription {
  const operations = (document?.definitions ?? []).filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  return {
    operations: operations.map((each) => (each.name ? `${each.operation} ${each.name.value}` : each.operation)),
    fields: (document === undefined ? [] : rootFieldsIn(document))
      .slice(0, MAX_ROOT_FIELDS)
      .map(({ name, alias }) => ({ name: name.value, ...(alias && { alias: alias.value }) })),
    variables,
  };
}

/** Whether a document queries a field that the schema does not have. */
export const hasUnknownField = (errors: readonly PlainError[]): boolean =>
  errors.some(({ message }) => message.startsWith('Cannot query field '));
