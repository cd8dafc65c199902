import { sessionOwner } from '../domain/session.ts';
import { readToken, type TokenReading } from '../domain/token-life.ts';
import type { Realm } from '../state/realm.ts';
import { GUEST, type Identity, nameOf } from './identity.ts';

/** Who a request's headers say is asking, and how their token stands. */
export interface Caller {
  readonly identity: Identity;
  /** Nothing when the request brought no bearer. */
  readonly token?: TokenReading;
}

const SESSION_COOKIE = /(?:^|;\s*)PHPSESSID=([\w,-]+)/;

const NOBODY: Caller = { identity: GUEST };

/**
 * The caller of an `Authorization` header. A token that is not live makes a guest; what else that means, the transport decides.
 */
export function identify(realm: Realm, authorization: string | undefined): Caller {
  const bearer = authorization === undefined ? undefined : bearerOf(authorization);
  if (bearer === undefined) return NOBODY;
  const token = readToken(realm, bearer);
  if (token.state !== 'live') return { identity: GUEST, token };
  const { owner } = token.token;
  return { identity: { type: owner.type, id: owner.id, name: nameOf(realm, owner) }, token };
}

/**
 * The token of a header: exactly two pieces between single spaces, the first `bearer` in any case. Anything else is ignored.
 * [app/code/Magento/Webapi/Model/Authorization/TokenUserContext.php processRequest]
 */
function bearerOf(authorization: string): string | undefined {
  const [scheme, token, ...more] = authorization.split(' ');
  return more.length === 0 && token !== undefined && scheme?.toLowerCase() === 'bearer' ? token : undefined;
}

/**
 * The caller where a storefront session counts beside a bearer: the bearer wins, the cookie alone is enough.
 * [dev/tests/api-functional/testsuite/Magento/GraphQl/GraphQl/GraphQlSessionTest.php]
 */
export function identifyWithSession(realm: Realm, caller: Caller, cookies: string | undefined): Caller {
  if (caller.identity.type !== 'guest' || cookies === undefined) return caller;
  const [, sessionId] = SESSION_COOKIE.exec(cookies) ?? [];
  const customerId = sessionId === undefined ? undefined : sessionOwner(realm, sessionId);
  if (customerId === undefined) return caller;
  const owner = { type: 'customer', id: customerId } as const;
  return { ...caller, identity: { ...owner, name: nameOf(realm, owner) } };
}

/** Whether a request brought a session that counts. */
export const bringsSession = (realm: Realm, cookies: string | undefined): boolean => {
  const [, sessionId] = SESSION_COOKIE.exec(cookies ?? '') ?? [];
  return sessionId !== undefined && sessionOwner(realm, sessionId) !== undefined;
};
