import { Kind } from 'graphql';
import type { Realm } from '../state/realm.ts';
import type { GraphqlDescription } from '../wire/exchange.ts';
import type { ReadDocument } from './documents.ts';
import type { GraphqlInput } from './input.ts';
import { schemaOf } from './schema.ts';

/** A request taken apart, for whoever asks the journal. */
export function describeInput({ document: { document }, variables }: GraphqlInput): GraphqlDescription {
  const operations = (document?.definitions ?? []).filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  return {
    operations: operations.map((each) => (each.name ? `${each.operation} ${each.name.value}` : each.operation)),
    fields: operations.flatMap(({ selectionSet }) =>
      selectionSet.selections.flatMap((field) =>
        field.kind === Kind.FIELD ? { name: field.name.value, ...(field.alias && { alias: field.alias.value }) } : [],
      ),
    ),
    variables,
  };
}

/** Whether a document asks for a field that the release's schema has not. Nothing is checked for it anew. */
export function asksUnknownField({ checked }: ReadDocument, { release }: Realm): boolean {
  if (checked.size === 0) return false;
  const { errors } = checked.get(schemaOf(release)) ?? { errors: [] };
  return errors.some(({ message }) => message.startsWith('Cannot query field '));
}
