import { sessionOwner } from '../domain/tokens/customer-session.ts';
import { readToken, type TokenReading } from '../domain/tokens/token-lifecycle.ts';
import type { HttpRequest } from '../http/message.ts';
import type { Refusal } from '../magento/phrases/refusal.ts';
import type { Realm } from '../state/realm.ts';
import { authenticateSigned } from './authenticate-signed.ts';
import { GUEST, type Identity, nameOf } from './identity.ts';
import { keepNonce, type UsedNonce } from './oauth-nonce.ts';
import { claimsSignature } from './oauth-parameters.ts';

/** Who a request's headers say is asking, and how their token stands. */
export interface Caller {
  readonly identity: Identity;
  /** Nothing when the request brought no bearer, and none that is signed with. */
  readonly token?: TokenReading;
  /** Of a signature. */
  readonly nonce?: UsedNonce | undefined;
  /** Why a signature is none; Magento tells it as soon as somebody wants to know who is asking. */
  readonly refusal?: Refusal;
}

const SESSION_COOKIE = /(?:^|;\s*)PHPSESSID=([\w,-]+)/;

const NOBODY: Caller = { identity: GUEST };

/**
 * The caller of an `Authorization` header. A token that is not live makes a guest; what else that means, the transport decides.
 */
export function authenticate(realm: Realm, authorization: string | undefined): Caller {
  const bearer = authorization === undefined ? undefined : bearerTokenOf(authorization);
  if (bearer === undefined) return NOBODY;
  const token = readToken(realm, bearer);
  if (token.state !== 'live') return { identity: GUEST, token };
  const { owner } = token.token;
  return { identity: { type: owner.type, id: owner.id, name: nameOf(realm, owner), by: 'bearer' }, token };
}

/**
 * The token of a header: exactly two pieces between single spaces, the first `bearer` in any case. Anything else is ignored.
 * [app/code/Magento/Webapi/Model/Authorization/TokenUserContext.php processRequest]
 */
export function bearerTokenOf(authorization: string): string | undefined {
  const [scheme, token, ...more] = authorization.split(' ');
  return more.length === 0 && token !== undefined && scheme?.toLowerCase() === 'bearer' ? token : undefined;
}

/**
 * The caller where a storefront session counts beside a bearer: the bearer wins, the cookie alone is enough.
 * [dev/tests/api-functional/testsuite/Magento/GraphQl/GraphQl/GraphQlSessionTest.php]
 */
export function authenticateWithSession(realm: Realm, caller: Caller, cookies: string | undefined): Caller {
  if (caller.identity.type !== 'guest' || cookies === undefined) return caller;
  const [, sessionId] = SESSION_COOKIE.exec(cookies) ?? [];
  const customerId = sessionId === undefined ? undefined : sessionOwner(realm, sessionId);
  if (customerId === undefined) return caller;
  const owner = { type: 'customer', id: customerId } as const;
  return { ...caller, identity: { ...owner, name: nameOf(realm, owner), by: 'cookie' } };
}

/** What scripts of a page set, and forms of another site cannot. */
const AJAX = 'XMLHttpRequest';

/**
 * The caller of a REST request: a bearer, else on AJAX a storefront session, else a signature, else a guest.
 * [Webapi/etc/webapi_rest/di.xml, Webapi/Model/Plugin/Authorization/CustomerSessionUserContext.php]
 *
 * @param isWanted whether anything will want to know who is asking; a signature is not looked at where nothing does
 */
export function authenticateRest(realm: Realm, request: HttpRequest, isWanted: () => boolean): Caller {
  const { authorization, cookie } = request.headers;
  const caller = authenticate(realm, authorization);
  if (caller.identity.type !== 'guest') return caller;
  const known =
    cookie !== undefined && request.headers['x-requested-with'] === AJAX
      ? authenticateWithSession(realm, caller, cookie)
      : caller;
  if (known.identity.type !== 'guest' || authorization === undefined || !claimsSignature(authorization)) return known;
  return isWanted() ? authenticateSigned(realm, request) : known;
}

/**
 * Acts on a signature: its nonce is used up, and what is wrong with it is said.
 *
 * @throws Refusal
 */
export function requireIdentity(realm: Realm, { nonce, refusal }: Caller): void {
  if (nonce !== undefined) keepNonce(realm, nonce);
  if (refusal !== undefined) throw refusal;
}

/** Whether a request brought a session that counts. */
export const bringsSession = (realm: Realm, cookies: string | undefined): boolean => {
  const [, sessionId] = SESSION_COOKIE.exec(cookies ?? '') ?? [];
  return sessionId !== undefined && sessionOwner(realm, sessionId) !== undefined;
};
