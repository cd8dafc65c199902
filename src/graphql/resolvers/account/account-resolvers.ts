import type { Context } from '../resolver-context.ts';
import { storeQueries } from '../store/store-operations.ts';
import { customerFields } from './account-customer-fields.ts';
import { accountMutations, accountQueries } from './account-operations.ts';
import { addressFields, addressMutations } from './address-operations.ts';
import { tokenMutations } from './token-operations.ts';

/** Every field that is answered by the domain. */
export const resolvers = {
  Query: { ...accountQueries, ...storeQueries },
  Mutation: { ...tokenMutations, ...accountMutations, ...addressMutations },
  Customer: customerFields,
  CustomerAddress: addressFields,
};

type OwnResolver = (parent: never, args: never, context: Context) => unknown;

/** The resolver of a field where it is our own: it answers at once, and reads nothing of how it is asked. */
export function ownResolver(type: string, field: string): OwnResolver | undefined {
  const fields: Readonly<Record<string, OwnResolver>> | undefined = resolvers[type as keyof typeof resolvers];
  return fields !== undefined && Object.hasOwn(fields, field) ? fields[field] : undefined;
}
