import { readToken, type TokenReading } from '../domain/token-life.ts';
import type { Realm } from '../state/realm.ts';
import { GUEST, type Identity, nameOf } from './identity.ts';

/** Who a request's headers say is asking, and how their token stands. */
export interface Caller {
  readonly identity: Identity;
  /** Nothing when the request brought no bearer. */
  readonly token?: TokenReading;
}

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
