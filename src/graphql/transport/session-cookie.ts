import { hasSession } from '../../auth/authenticate.ts';
import { endSession, getOrStartSession, signsInSessions } from '../../domain/tokens/customer-session.ts';
import { sessionCookieOf } from '../../domain/tokens/php-session.ts';
import type { GraphqlCall } from './graphql-call.ts';

/**
 * The cookie that the response to an authorized POST sets if the client did not send one.
 * [dev/tests/api-functional/testsuite/Magento/GraphQl/GraphQl/GraphQlSessionTest.php]
 */
export function sessionCookie({ realm, request, caller }: GraphqlCall): string | undefined {
  if (caller.identity.type !== 'customer') return undefined;
  if (realm.behaviour.graphql_session === 'ended' && caller.identity.by === 'cookie') {
    endSession(realm, caller.identity.id);
  }
  if (request.method !== 'POST' || !signsInSessions(realm)) return undefined;
  // The request may have deleted its own account.
  if (realm.world.customers.get(caller.identity.id) === undefined) return undefined;
  if (request.headers['cookie'] !== undefined && hasSession(realm, request.headers['cookie'])) return undefined;
  return sessionCookieOf(realm, request, getOrStartSession(realm, caller.identity.id));
}
