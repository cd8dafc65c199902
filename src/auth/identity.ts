import type { Realm } from '../state/realm.ts';
import type { OwnerType } from '../state/tables/tokens.ts';

/** The account that sent a request, and what identified it: a bearer token, a signature or a session cookie. */
export type Identity =
  | { readonly type: 'guest' }
  | {
      readonly type: OwnerType;
      readonly id: number;
      readonly name: string;
      readonly by: 'bearer' | 'signature' | 'cookie';
    };

/** The identity of a caller without valid credentials. */
export const GUEST: Identity = { type: 'guest' };

/** The display name of an account: e-mail address, user name or integration name. */
export function getAccountName({ world }: Realm, { type, id }: { type: OwnerType; id: number }): string {
  switch (type) {
    case 'customer':
      return world.customers.get(id)?.email ?? `customer ${id}`;
    case 'admin':
      return world.admins.get(id)?.username ?? `admin ${id}`;
    case 'integration':
      return world.integrations.get(id)?.name ?? `integration ${id}`;
  }
}
