import { isAllowed } from '../../../auth/authorize.ts';
import { explainWrongCaller } from '../../../auth/denial-reason.ts';
import { requireGraphqlCredentials } from '../../../domain/sign-in/credentials.ts';
import { issueCustomerToken, revokeCustomerTokens } from '../../../domain/sign-in/customer-token.ts';
import { exchangeExternalCustomer, exchangeOneTimePassword } from '../../../domain/sign-in/external-customer-token.ts';
import { issueTokenAsAdmin, requireCustomerEmail } from '../../../domain/sign-in/login-as-customer.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import { type Resolver, withRecaptcha } from '../resolver.ts';
import { requireAdmin, requireCustomerId } from '../resolver-context.ts';
import { type GraphqlCustomerInput, toCustomerInput } from './customer-input-values.ts';

const generateCustomerToken: Resolver<{ email: string; password: string }> = (_, { email, password }, context) => {
  const { realm, store } = context;
  requireGraphqlCredentials(realm, email, password);
  return { token: issueCustomerToken(realm, store, email, password) };
};

const generateCustomerTokenAsAdmin: Resolver<{ input: { customer_email: string } }> = (_, { input }, context) => {
  const { realm, store } = context;
  requireCustomerEmail(input.customer_email);
  const admin = requireAdmin(context);
  const may = (resource: string) => isAllowed(realm, admin, resource, store);
  return { customer_token: issueTokenAsAdmin(realm, store, input.customer_email, may) };
};

const exchangeExternalCustomerToken: Resolver<{ input?: { customer: GraphqlCustomerInput } | null }> = (
  _,
  { input },
  context,
) => {
  const { realm, store, caller } = context;
  if (caller.identity.type !== 'integration') {
    throw new Refusal('noPermissionForResource', {}, { why: explainWrongCaller(caller, 'an integration') });
  }
  return exchangeExternalCustomer(realm, store, toCustomerInput(input?.customer ?? {}));
};

const exchangeOtpForCustomerToken: Resolver<{ email: string; otp: string }> = (
  _,
  { email, otp },
  { realm, store },
) => ({
  token: exchangeOneTimePassword(realm, store, email, otp),
});

const revokeCustomerToken: Resolver = (_, __, context) => ({
  result: revokeCustomerTokens(context.realm, requireCustomerId(context)),
});

/** Mutations that issue and revoke tokens. */
export const tokenMutations = {
  generateCustomerToken: withRecaptcha('customer_login', generateCustomerToken),
  generateCustomerTokenAsAdmin,
  exchangeExternalCustomerToken,
  exchangeOtpForCustomerToken: withRecaptcha('customer_login', exchangeOtpForCustomerToken),
  revokeCustomerToken,
};
