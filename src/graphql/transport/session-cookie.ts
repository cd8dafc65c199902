import { bringsSession } from '../../auth/authenticate.ts';
import { sessionOf, usesSessions } from '../../domain/tokens/customer-session.ts';
import { setting } from '../../state/configuration.ts';
import type { GraphqlCall } from './graphql-call.ts';

/**
 * The cookie that an answer to an authorized POST sets, unless the client has one already.
 * [dev/tests/api-functional/testsuite/Magento/GraphQl/GraphQl/GraphQlSessionTest.php]
 */
export function sessionCookie({ realm, request, caller }: GraphqlCall): string | undefined {
  if (request.method !== 'POST' || caller.identity.type !== 'customer' || !usesSessions(realm)) return undefined;
  // The request may have deleted its own account.
  if (realm.world.customers.get(caller.identity.id) === undefined) return undefined;
  if (request.headers['cookie'] !== undefined && bringsSession(realm, request.headers['cookie'])) return undefined;
  const life = setting(realm, 'web/cookie/cookie_lifetime');
  return `PHPSESSID=${sessionOf(realm, caller.identity.id)}; Max-Age=${life}; Path=/; HttpOnly; SameSite=Lax`;
}
