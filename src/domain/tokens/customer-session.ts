import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import { createSessionId } from './php-session.ts';

/** Whether GraphQL starts and reads sessions. The setting was added in 2.4.5. [GraphQl/etc/config.xml] */
export const usesSessions = (realm: Realm): boolean =>
  realm.behaviour.graphql_session_switch === 'absent' || !setting(realm, 'graphql/session/disable');

/** Whether a bearer token signs in the session of its GraphQL request. [CustomerGraphQl/Plugin/ClearCustomerSessionAfterRequest.php] */
export const signsInSessions = (realm: Realm): boolean =>
  realm.behaviour.graphql_session === 'signed_in' && usesSessions(realm);

/** Returns the id of a customer's storefront session; starts one if there is none or it has expired. */
export function getOrStartSession(realm: Realm, customerId: number): string {
  const { world, clock } = realm;
  const existing = world.sessions.idOf(customerId, getOldestUse(realm));
  if (existing !== undefined) return existing;
  const id = createSessionId(realm);
  world.sessions.start(customerId, id, clock.now());
  return id;
}

/** Returns the customer of a session and extends the session; `undefined` for an expired or unknown one. */
export const useSession = (realm: Realm, id: string): number | undefined =>
  realm.world.sessions.use(id, getOldestUse(realm), realm.clock.now());

/** Ends a customer's session. [app/code/Magento/Customer/Model/Session/SessionCleaner.php] */
export const endSession = ({ world }: Realm, customerId: number): void => world.sessions.end(customerId);

/** A session that was last used at this time or earlier has expired. Milliseconds since 1970. */
const getOldestUse = (realm: Realm): number => realm.clock.now() - setting(realm, 'web/cookie/cookie_lifetime') * 1000;
