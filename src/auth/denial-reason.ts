import type { Realm } from '../state/realm.ts';
import type { Store } from '../state/tables/account-rows.ts';
import type { Identity } from './identity.ts';
import { hasOauthScheme } from './oauth-parameters.ts';

/** Schemes that a reason may contain; the first word of any other header may be a secret. */
const KNOWN_SCHEME = /^(?:basic|digest|oauth)$/i;

/** Why an `Authorization` header has no bearer token. */
export function explainNoBearerToken(authorization: string): string {
  const [scheme = '', ...words] = authorization.trim().split(/ +/);
  if (scheme === '') return 'the Authorization header is empty';
  if (scheme.toLowerCase() === 'bearer') {
    return words.length === 0
      ? 'the Authorization header has no token'
      : 'the Authorization header is malformed: expected Bearer, one space and the token';
  }
  if (hasOauthScheme(authorization)) return 'the Authorization header has an OAuth signature, not a bearer token';
  return words.length > 0 && KNOWN_SCHEME.test(scheme)
    ? `the Authorization header has the scheme ${scheme}, not Bearer`
    : 'the Authorization header does not begin with Bearer';
}

/** Why a caller does not have the missing ACL resources; `undefined` for a guest, whose token or header is the reason. */
export function explainDenial(
  { world }: Realm,
  identity: Identity,
  missing: readonly string[],
  store: Store | undefined,
): string | undefined {
  const resources = missing.join(', ');
  switch (identity.type) {
    case 'guest':
      return undefined;
    case 'customer': {
      const account = world.customers.get(identity.id);
      if (!missing.includes('self')) return `a customer cannot have ${resources}`;
      if (store === undefined) return "the request names all stores, and a customer is limited to the account's own";
      return `the account of ${identity.name} is in website ${account?.website}, store ${store.code} in website ${store.website}`;
    }
    case 'admin': {
      const role = world.admins.get(identity.id)?.role;
      return typeof role === 'string'
        ? `the role '${role}' of admin ${identity.name} does not have ${resources}`
        : `admin ${identity.name} has no role`;
    }
    case 'integration':
      return `integration ${identity.name} does not have ${resources}`;
  }
}

/** Why a caller is not of the type that a request needs; `undefined` for a guest whose token is invalid. */
export const explainWrongCaller = (
  { identity, guestReason }: { readonly identity: Identity; readonly guestReason?: string | undefined },
  needed: 'a customer' | 'an admin' | 'an integration',
): string | undefined =>
  identity.type === 'guest' ? guestReason : `the caller is ${identity.type} ${identity.name}, not ${needed}`;
