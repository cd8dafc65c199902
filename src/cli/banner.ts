import { listForcedProviders } from '../domain/two-factor/two-factor-sign-in.ts';
import type { Realm } from '../state/realm.ts';
import type { Customer } from '../state/tables/account-rows.ts';
import { describeAccountFaults } from './describe-account-faults.ts';

/** Maximum number of customers, and of admins. */
const MAX_ROWS = 20;
const LOCKED_OUT = 'locked out after too many failed sign-ins';
/** Period of one-time codes [RFC 6238]. */
const STEP_SECONDS = 30;
const FORCED_PROVIDERS = 'twofactorauth/general/force_providers';

/** URLs of the server and the accounts that can sign in. */
export function renderBanner(url: string, realm: Realm): string {
  return [
    `magento-auth-mock listening on ${url}`,
    '',
    ...endpoints(url, realm),
    '',
    ...table(accountRows(realm)),
    '',
  ].join('\n');
}

const endpoints = (url: string, { release }: Realm): string[] => [
  `  GraphQL   ${url}/graphql`,
  `  REST      ${url}/rest/V1`,
  `  Console   ${url}/__mock/`,
  `  Control   ${url}/__mock`,
  `  Magento   ${release.name}`,
];

type Row = readonly [name: string, password: string, note: string];

function accountRows(realm: Realm): Row[] {
  const { world } = realm;
  const ids = [...world.customers.ids()];
  const customers = ids
    .slice(0, MAX_ROWS)
    .flatMap((id) => world.customers.get(id) ?? [])
    .map((customer): Row => [customer.email, customer.password ?? '–', customerNote(realm, customer)]);
  const admins = world.admins.values().map(({ username, password, totp_secret: secret }): Row => {
    const throttled = world.loginFailures.find('admin', username, realm.clock.now()) !== undefined;
    const note = throttled ? LOCKED_OUT : secondFactorNote(realm, username, secret);
    return [`${username} (admin)`, password ?? '–', note];
  });
  return [['sign in as', 'password', ''], ...truncate(customers, ids.length), ...truncate(admins)];
}

function truncate(rows: readonly Row[], total = rows.length): Row[] {
  const hidden = total - MAX_ROWS;
  return hidden > 0 ? [...rows.slice(0, MAX_ROWS), [`… and ${hidden} more`, '', '']] : [...rows];
}

function customerNote(realm: Realm, { email, locked_until: lockedUntil, confirmation, website }: Customer): string {
  const now = realm.clock.now();
  if (lockedUntil !== null && lockedUntil > now) return 'locked';
  if (realm.world.loginFailures.find('customer', email, now)) return LOCKED_OUT;
  if (confirmation !== null) return 'not confirmed';
  const fault = describeAccountFaults(realm.world.initialState.faults, 'customer', email);
  return fault || (website === realm.world.initialState.defaultStores.website ? '' : `website ${website}`);
}

function secondFactorNote(realm: Realm, username: string, secret: string | null): string {
  if (secret === null) return 'no second factor';
  const { clock, digest } = realm;
  if (!listForcedProviders(realm).includes('google'))
    return `totp_secret has no effect: google is not in ${FORCED_PROVIDERS}`;
  const secondsLeft = STEP_SECONDS - (clock.seconds() % STEP_SECONDS);
  return `one-time code ${digest.oneTimeCode(secret, clock.now())}, valid for ${secondsLeft} s; later: npx magento-auth-mock otp ${username} (secret ${secret})`;
}

function table(rows: readonly Row[]): string[] {
  const width = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length));
  return rows.map(([name, password, note]) =>
    `  ${name.padEnd(width(0))}   ${password.padEnd(width(1))}   ${note}`.trimEnd(),
  );
}
