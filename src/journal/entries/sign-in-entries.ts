import { isSecretName } from '../../http/secret-names.ts';
import { type Entry, outcomeOf, subjectOf } from './entry.ts';

/** Operations that sign in a customer or admin. */
export const SIGN_IN_OPERATIONS: readonly string[] = [
  'generateCustomerToken',
  'exchangeExternalCustomerToken',
  'exchangeOtpForCustomerToken',
  'POST /V1/integration/customer/token',
  'POST /V1/integration/admin/token',
  'POST /V1/tfa/provider/google/authenticate',
  'POST /V1/tfa/provider/duo_security/authenticate',
  'POST /V1/tfa/provider/authy/authenticate',
  'POST /V1/tfa/provider/authy/authenticate-onetouch',
  'POST /V1/tfa/provider/u2fkey/verify',
];

/** Operations that sign out a customer. */
export const SIGN_OUT_OPERATIONS: readonly string[] = [
  'revokeCustomerToken',
  'POST /V1/integration/customer/revoke-customer-token',
];

const hasOperation = (operations: readonly string[], { exchange }: Entry): boolean =>
  exchange.operations.some((operation) => operations.includes(operation));

/** Whether a request is a sign-in that issued a token. */
export const isSignIn = (entry: Entry): boolean =>
  hasOperation(SIGN_IN_OPERATIONS, entry) && outcomeOf(entry) === 'answered';

/** Whether a request is a sign-out. */
export const isSignOut = (entry: Entry): boolean => hasOperation(SIGN_OUT_OPERATIONS, entry);

/** Whether a sign-out revoked the tokens: the responses of REST and GraphQL then contain `true`. */
export const hasRevoked = (entry: Entry): boolean =>
  outcomeOf(entry) === 'answered' && /\btrue\b/.test(entry.response.body);

/** The account that owns the token of a request, or that a sign-in names. E-mail addresses are in lower case. */
export function accountOf(entry: Entry): string | undefined {
  const { customer, admin } = subjectOf(entry);
  return customer?.toLowerCase() ?? admin;
}

/** The tokens in a response. */
export function issuedTokens(entry: Entry): string[] {
  try {
    const value: unknown = JSON.parse(entry.response.body);
    return typeof value === 'string' ? [value] : tokensIn(value, entry.exchange.secretNames?.() ?? new Set());
  } catch {
    return [];
  }
}

function tokensIn(value: unknown, secretNames: ReadonlySet<string>): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) =>
    typeof each === 'string' && (isSecretName(key) || secretNames.has(key)) ? [each] : tokensIn(each, secretNames),
  );
}
