import { isSecretName } from '../../http/secret-names.ts';
import { type Entry, outcomeOf, subjectOf } from './entry.ts';

/** Operations by which a person signs in. */
export const SIGN_INS: readonly string[] = [
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

/** Operations by which a person signs out. */
export const SIGN_OUTS: readonly string[] = [
  'revokeCustomerToken',
  'POST /V1/integration/customer/revoke-customer-token',
];

const isOne = (operations: readonly string[], { exchange }: Entry): boolean =>
  exchange.operations.some((operation) => operations.includes(operation));

/** A sign-in that gave a token. */
export const isSignIn = (entry: Entry): boolean => isOne(SIGN_INS, entry) && outcomeOf(entry) === 'answered';

export const isSignOut = (entry: Entry): boolean => isOne(SIGN_OUTS, entry);

/** Whether a sign-out ended the tokens. REST and GraphQL both answer `true` then. */
export const hasRevoked = (entry: Entry): boolean =>
  outcomeOf(entry) === 'answered' && /\btrue\b/.test(entry.response.body);

/** The account of a request's token, or that a sign-in names, as it is compared. */
export function accountOf(entry: Entry): string | undefined {
  const { customer, admin } = subjectOf(entry);
  return customer?.toLowerCase() ?? admin;
}

/** The tokens that a reply brought. */
export function issuedTokens(entry: Entry): string[] {
  try {
    const value: unknown = JSON.parse(entry.response.body);
    return typeof value === 'string' ? [value] : tokensIn(value, entry.exchange.secretNames?.() ?? new Set());
  } catch {
    return [];
  }
}

function tokensIn(value: unknown, hidden: ReadonlySet<string>): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) =>
    typeof each === 'string' && (isSecretName(key) || hidden.has(key)) ? [each] : tokensIn(each, hidden),
  );
}
