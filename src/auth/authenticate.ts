import { useSession } from '../domain/tokens/customer-session.ts';
import { readSessionId } from '../domain/tokens/php-session.ts';
import { validateToken } from '../domain/tokens/token-lifecycle.ts';
import type { HttpRequest } from '../http/message.ts';
import type { Realm } from '../state/realm.ts';
import { authenticateSigned } from './authenticate-signed.ts';
import { type Caller, GUEST_CALLER } from './caller.ts';
import { explainNoBearerToken } from './denial-reason.ts';
import { GUEST, getAccountName } from './identity.ts';
import { recordNonce } from './oauth-nonce.ts';
import { hasOauthScheme } from './oauth-parameters.ts';

/**
 * Identifies the caller by the `Authorization` header. With a token that is not live the caller is a guest; the transport
 * decides whether to refuse the request.
 */
export function authenticate(realm: Realm, authorization: string | undefined): Caller {
  if (authorization === undefined) return GUEST_CALLER;
  const bearerToken = readBearerToken(authorization);
  if (bearerToken === undefined) return { identity: GUEST, guestReason: explainNoBearerToken(authorization) };
  const token = validateToken(realm, bearerToken);
  if (token.state !== 'live') return { identity: GUEST, token };
  const { owner } = token.token;
  return { identity: { type: owner.type, id: owner.id, name: getAccountName(realm, owner), by: 'bearer' }, token };
}

/**
 * Returns the token of a header with exactly two parts around a single space, the first `bearer` in any case. Any other header
 * is ignored. [app/code/Magento/Webapi/Model/Authorization/TokenUserContext.php processRequest]
 */
export function readBearerToken(authorization: string): string | undefined {
  if (authorization !== latest.authorization) latest = { authorization, token: parseBearerToken(authorization) };
  return latest.token;
}

/** The latest header: each one is read twice for a request, and clients send the same header with many requests. */
let latest: { authorization: string; token: string | undefined } = { authorization: '', token: undefined };

function parseBearerToken(authorization: string): string | undefined {
  const [scheme, token, ...more] = authorization.split(' ');
  return more.length === 0 && token !== undefined && scheme?.toLowerCase() === 'bearer' ? token : undefined;
}

/**
 * Identifies a caller without a live bearer token by the cookie of a storefront session.
 * [dev/tests/api-functional/testsuite/Magento/GraphQl/GraphQl/GraphQlSessionTest.php]
 */
export function authenticateWithSession(realm: Realm, caller: Caller, cookies: string | undefined): Caller {
  if (caller.identity.type !== 'guest') return caller;
  const customerId = findSessionCustomer(realm, cookies);
  if (customerId === undefined) return caller;
  const owner = { type: 'customer', id: customerId } as const;
  return { ...caller, identity: { ...owner, name: getAccountName(realm, owner), by: 'cookie' } };
}

/** Whether a request has the cookie of a session that has not expired. */
export const hasSession = (realm: Realm, cookies: string | undefined): boolean =>
  findSessionCustomer(realm, cookies) !== undefined;

function findSessionCustomer(realm: Realm, cookies: string | undefined): number | undefined {
  const sessionId = readSessionId(cookies);
  return sessionId === undefined ? undefined : useSession(realm, sessionId);
}

/** Value of the header `X-Requested-With`, which scripts of a page can send and forms of another site cannot. */
const AJAX = 'XMLHttpRequest';

/**
 * Identifies the caller of a REST request: by a bearer token, otherwise (in an AJAX request) by the session of a storefront,
 * otherwise by a signature.
 * [Webapi/etc/webapi_rest/di.xml, Webapi/Model/Plugin/Authorization/CustomerSessionUserContext.php]
 *
 * @param needsCaller whether the request needs the caller; a signature is checked only then
 */
export function authenticateRest(realm: Realm, request: HttpRequest, needsCaller: () => boolean): Caller {
  const { authorization, cookie } = request.headers;
  const tokenCaller = authenticate(realm, authorization);
  if (tokenCaller.identity.type !== 'guest') return tokenCaller;
  const isAjax = request.headers['x-requested-with'] === AJAX;
  const caller = isAjax ? authenticateWithSession(realm, tokenCaller, cookie) : tokenCaller;
  if (caller.identity.type !== 'guest' || authorization === undefined || !hasOauthScheme(authorization)) return caller;
  return needsCaller() ? authenticateSigned(realm, request) : caller;
}

/**
 * Records the nonce of a signature, and refuses an invalid signature.
 *
 * @throws Refusal
 */
export function requireIdentity(realm: Realm, { nonce, refusal }: Caller): void {
  if (nonce !== undefined) recordNonce(realm, nonce);
  if (refusal !== undefined) throw refusal;
}
