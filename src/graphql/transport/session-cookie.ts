import { hasSession } from '../../auth/authenticate.ts';
import { endSession, getOrStartSession, signsInSessions, usesSessions } from '../../domain/tokens/customer-session.ts';
import { guestSessionId, sessionCookieOf } from '../../domain/tokens/php-session.ts';
import type { GraphqlCall } from './graphql-call.ts';

/**
 * The cookie of the PHP session: a new one, or that of the client, whose lifetime begins again.
 * [lib/internal/Magento/Framework/Session/SessionManager.php renewCookie]
 */
export function sessionCookie(call: GraphqlCall): string | undefined {
  const { realm, request } = call;
  const { identity } = call.caller;
  if (identity.type === 'customer' && identity.by === 'cookie' && realm.behaviour.graphql_session === 'ended') {
    endSession(realm, identity.id);
  }
  return usesSessions(realm) ? sessionCookieOf(realm, request, sessionIdOf(call)) : undefined;
}

/** The id of the session after the request. [dev/tests/api-functional/testsuite/Magento/GraphQl/GraphQl/GraphQlSessionTest.php] */
function sessionIdOf({ realm, request, caller }: GraphqlCall): string {
  const { cookie } = request.headers;
  const { identity } = caller;
  // The request may have deleted its own account.
  return request.method === 'POST' &&
    identity.type === 'customer' &&
    signsInSessions(realm) &&
    realm.world.customers.get(identity.id) !== undefined &&
    !(cookie !== undefined && hasSession(realm, cookie))
    ? getOrStartSession(realm, identity.id)
    : guestSessionId(realm, request);
}
