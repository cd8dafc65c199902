import type { Realm } from '../state/realm.ts';
import type { Customer } from '../state/tables/account-rows.ts';
import { faultNote } from './account-faults-note.ts';

const MOST_ROWS = 20;
const STEP_SECONDS = 30;

/** What a person wants to know when the server is up: where it is, and whom to sign in as. */
export function banner(url: string, realm: Realm): string {
  return [`magento-auth-mock listening on ${url}`, '', ...places(url, realm), '', ...table(logins(realm)), ''].join(
    '\n',
  );
}

const places = (url: string, { release }: Realm): string[] => [
  `  GraphQL   ${url}/graphql`,
  `  REST      ${url}/rest/V1`,
  `  Control   ${url}/__mock`,
  `  Magento   ${release.name}`,
];

type Row = readonly [name: string, password: string, note: string];

function logins(realm: Realm): Row[] {
  const { world } = realm;
  const customers = world.customers
    .values()
    .map((customer): Row => [customer.email, customer.password ?? '–', customerNote(realm, customer)]);
  const admins = world.admins.values().map(({ username, password, totp_secret: secret }): Row => {
    const throttled = world.loginFailures.find('admin', username, realm.clock.now()) !== undefined;
    return [
      `${username} (admin)`,
      password ?? '–',
      throttled ? 'refused after too many failures' : secret === null ? 'no second factor' : codeNote(realm, secret),
    ];
  });
  return [['sign in as', 'password', ''], ...shortened(customers), ...shortened(admins)];
}

function shortened(rows: readonly Row[]): Row[] {
  const hidden = rows.length - MOST_ROWS;
  return hidden > 0 ? [...rows.slice(0, MOST_ROWS), [`… and ${hidden} more`, '', '']] : [...rows];
}

function customerNote(realm: Realm, { email, locked_until: lockedUntil, confirmation, website }: Customer): string {
  const now = realm.clock.now();
  if (lockedUntil !== null && lockedUntil > now) return 'locked';
  if (realm.world.loginFailures.find('customer', email, now)) return 'refused after too many failures';
  if (confirmation !== null) return 'not confirmed';
  const fault = faultNote(realm.world.initialState.faults, 'customer', email);
  return fault || (website === realm.world.initialState.homes.website ? '' : `website ${website}`);
}

function codeNote({ clock, digest }: Realm, secret: string): string {
  const left = STEP_SECONDS - (clock.seconds() % STEP_SECONDS);
  return `one-time code ${digest.oneTimeCode(secret, clock.now())}, new in ${left} s (secret ${secret})`;
}

function table(rows: readonly Row[]): string[] {
  const width = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length));
  return rows.map(([name, password, note]) =>
    `  ${name.padEnd(width(0))}   ${password.padEnd(width(1))}   ${note}`.trimEnd(),
  );
}
