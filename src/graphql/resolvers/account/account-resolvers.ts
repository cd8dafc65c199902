import type { FieldInfo } from '../resolver.ts';
import type { ResolverContext } from '../resolver-context.ts';
import { storeConfigResolvers } from '../store/store-config-fields.ts';
import { storeQueries } from '../store/store-operations.ts';
import { customerResolvers } from './account-customer-fields.ts';
import { accountMutations, accountQueries } from './account-operations.ts';
import { addressMutations, addressResolvers } from './address-operations.ts';
import { tokenMutations } from './token-operations.ts';

/** The resolvers of the account schema. */
export const accountResolvers = {
  Query: { ...accountQueries, ...storeQueries },
  Mutation: { ...tokenMutations, ...accountMutations, ...addressMutations },
  Customer: customerResolvers,
  CustomerAddress: addressResolvers,
  StoreConfig: storeConfigResolvers,
};

type AccountResolver = (parent: never, args: never, context: ResolverContext, info: FieldInfo) => unknown;

/** The account resolver of a field. Account resolvers are synchronous and read only the type of `info`, so a plan can call them. */
export function findAccountResolver(type: string, field: string): AccountResolver | undefined {
  const fields: Readonly<Record<string, AccountResolver>> | undefined =
    accountResolvers[type as keyof typeof accountResolvers];
  return fields !== undefined && Object.hasOwn(fields, field) ? fields[field] : undefined;
}
