import { requireGraphqlCredentials } from '../domain/credentials.ts';
import { getCustomer, isEmailAvailable } from '../domain/customer-account.ts';
import { issueCustomerToken, revokeCustomerTokens } from '../domain/customer-token.ts';
import { requireEmail } from '../domain/email.ts';
import { type Context, requireCustomerId } from './context.ts';
import { customerFields } from './customer-fields.ts';

type Resolver<Arguments> = (parent: unknown, args: Arguments, context: Context) => unknown;

const queries = {
  customer: ((_, __, context) =>
    getCustomer(context.realm, context.store, requireCustomerId(context))) as Resolver<object>,
  isEmailAvailable: ((_, { email }, { realm, store }) => ({
    is_email_available: isEmailAvailable(realm, store, requireEmail(email), store.website),
  })) as Resolver<{ email: string }>,
};

const mutations = {
  generateCustomerToken: ((_, { email, password }, { realm, store }) => {
    requireGraphqlCredentials(realm, email, password);
    return { token: issueCustomerToken(realm, store, email, password) };
  }) as Resolver<{ email: string; password: string }>,
  revokeCustomerToken: ((_, __, context) => ({
    result: revokeCustomerTokens(context.realm, requireCustomerId(context)),
  })) as Resolver<object>,
};

/** One line each: field → domain call. */
export const resolvers = { Query: queries, Mutation: mutations, Customer: customerFields };

type OwnResolver = (parent: never, args: never, context: Context) => unknown;

/** The resolver of a field where it is our own: it answers at once, and reads nothing of how it is asked. */
export function ownResolver(type: string, field: string): OwnResolver | undefined {
  const fields: Readonly<Record<string, OwnResolver>> | undefined = resolvers[type as keyof typeof resolvers];
  return fields !== undefined && Object.hasOwn(fields, field) ? fields[field] : undefined;
}
