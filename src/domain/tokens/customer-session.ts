import { LETTERS_AND_DIGITS } from '../../platform/random.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';

const SESSION_ID_LENGTH = 26;

/** Whether GraphQL starts and reads sessions. The switch is there since 2.4.5. [GraphQl/etc/config.xml] */
export const usesSessions = (realm: Realm): boolean =>
  realm.behaviour.graphql_session_switch === 'absent' || !setting(realm, 'graphql/session/disable');

/** The storefront session of a customer, started where there is none. */
export function sessionOf(realm: Realm, customerId: number): string {
  const { world, random, clock } = realm;
  const known = world.sessions.idOf(customerId, lastUse(realm));
  if (known !== undefined) return known;
  const id = random.text(SESSION_ID_LENGTH, LETTERS_AND_DIGITS);
  world.sessions.start(customerId, id, clock.now());
  return id;
}

/** The customer of a session; nothing for one that is over or never was. */
export const sessionOwner = (realm: Realm, id: string): number | undefined =>
  realm.world.sessions.use(id, lastUse(realm), realm.clock.now());

/** Ends a customer's session. [app/code/Magento/Customer/Model/Session/SessionCleaner.php] */
export const endSession = ({ world }: Realm, customerId: number): void => world.sessions.end(customerId);

/** A session that was not used since then is over. */
const lastUse = (realm: Realm): number => realm.clock.now() - setting(realm, 'web/cookie/cookie_lifetime') * 1000;
