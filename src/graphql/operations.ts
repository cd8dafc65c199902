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
