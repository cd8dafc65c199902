import { expect, test } from 'vitest';
import {
  adminHasRelativeTimes,
  assignAddressIds,
  customerHasRelativeTimes,
  integrationHasRelativeTimes,
  seedAdmin,
  seedCustomer,
  seedIntegration,
} from '../../../src/state/seed/seed-accounts.ts';
import { seedStores } from '../../../src/state/seed/seed-stores.ts';

const ana = { id: 1, email: 'ana@example.com', firstname: 'Ana', lastname: 'Lee' };
const stores = seedStores([{ code: 'default' }, { code: 'fr', website: 'europe' }, { code: 'de', website: 'europe' }]);
const defaults = { website: 'base', defaultStoreId: 1, stores };
const parseTime = (text: string) => Date.parse(text);
const address = { firstname: 'Ana', lastname: 'Lee', street: ['1 Main St'], city: 'Calder' };

test('a customer has the defaults of a new account', () => {
  expect(seedCustomer(ana, defaults, parseTime)).toEqual({
    ...ana,
    password: null,
    middlename: null,
    prefix: null,
    suffix: null,
    dob: null,
    gender: null,
    taxvat: null,
    website: 'base',
    store: 'default',
    group_id: 1,
    is_active: true,
    is_subscribed: false,
    allow_remote_shopping_assistance: false,
    addresses: [],
    custom_attributes: [],
    created_at: null,
    updated_at: null,
    confirmation: null,
    rp_token: null,
    rp_token_created_at: null,
    otp: null,
    otp_expires_at: null,
    failures: 0,
    first_failure: null,
    locked_until: null,
    last_login_at: null,
  });
});

test.each([
  [{}, 'base', 'default'],
  [{ website: 'europe' }, 'europe', 'fr'],
  [{ store: 'de' }, 'europe', 'de'],
  [{ website: 'europe', store: 'de' }, 'europe', 'de'],
  [{ website: 'empty' }, 'empty', 'default'],
])('a customer with %j is in website %s and store view %s', (fixture, website, store) => {
  expect(seedCustomer({ ...ana, ...fixture }, defaults, parseTime)).toMatchObject({ website, store });
});

test.each([
  ['password', 'Secret1!', 'Secret1!'],
  ['middlename', 'M.', 'M.'],
  ['middlename', null, null],
  ['middlename', undefined, null],
  ['is_active', undefined, true],
  ['is_active', false, false],
  ['group_id', 0, 0],
  ['created_at', '1970-01-01T00:00:01Z', 1000],
  ['locked_until', null, null],
  ['last_login_at', '1970-01-01T00:00:02Z', 2000],
])('the property %s with %j is stored as %j', (name, value, stored) => {
  expect(seedCustomer({ ...ana, [name]: value }, defaults, parseTime)).toHaveProperty(name, stored);
});

test('does not store properties in the row that the world stores elsewhere', () => {
  const row = seedCustomer({ ...ana, tokens_revoked_at: '2030-01-01', faults: ['rate-limited'] }, defaults, parseTime);
  expect(Object.keys(row)).not.toEqual(expect.arrayContaining(['tokens_revoked_at']));
  expect(Object.keys(row)).not.toEqual(expect.arrayContaining(['faults']));
});

test('stores orders and wish lists unchanged', () => {
  const fixture = { ...ana, orders: [{ order_date: '-1d', items: [{ sku: 'TOP' }] }], wishlist: [] };
  expect(seedCustomer(fixture, defaults, parseTime)).toMatchObject({ orders: fixture.orders, wishlist: [] });
  expect(seedCustomer(ana, defaults, parseTime).orders).toBeUndefined();
});

test('an address has the defaults of Magento; what is absent stays absent', () => {
  const [row] = seedCustomer({ ...ana, addresses: [{ ...address, id: 7, fax: null }] }, defaults, parseTime).addresses;
  expect(row).toEqual({
    ...address,
    id: 7,
    fax: null,
    country_code: 'US',
    default_billing: false,
    default_shipping: false,
  });
});

// Recorded from Magento 2.4.7-p3; also [T/Customer/Api/AddressRepositoryTest.php testGetAddress]
test.each([
  [
    { country_code: 'US', region: { region_id: 4 } },
    { region: 'Arizona', region_code: 'AZ', region_id: 4 },
  ],
  [
    { country_code: 'US', region: { region: 'Here', region_id: 4 } },
    { region: 'Here', region_id: 4 },
  ],
  [{ country_code: 'GB', region: { region_id: 4 } }, { region_id: 4 }],
])('a region that is given by its id only is that of the directory: %j', (given, region) => {
  const customer = seedCustomer({ ...ana, addresses: [{ ...address, ...given, id: 1 }] }, defaults, parseTime);
  expect(customer.addresses[0]?.region).toEqual(region);
});

test('address ids are unique among all customers', () => {
  const customers = assignAddressIds([
    { ...ana, addresses: [address, { ...address, id: 1 }] },
    { ...ana, id: 2 },
    { ...ana, id: 3, addresses: [{ ...address, city: 'Own' }] },
  ]);
  expect(customers.map(({ addresses }) => addresses?.map(({ id, city }) => [id, city]))).toEqual([
    [
      [2, 'Calder'],
      [1, 'Calder'],
    ],
    undefined,
    [[3, 'Own']],
  ]);
});

test.each([
  [{ created_at: '2030-01-01' }, false],
  [{ locked_until: '+10m' }, true],
  [{ first_failure: '-1m' }, true],
  [{ middlename: '+1' }, false],
  [{ locked_until: null }, false],
])('the customer %j depends on the start of the world: %j', (fixture, expected) => {
  expect(customerHasRelativeTimes({ ...ana, ...fixture })).toBe(expected);
});

test.each([
  [{}, false],
  [{ last_login_at: '-1h' }, true],
  [{ two_factor: { google: { secret: 'JBSWY3DP' } } }, false],
  [{ two_factor: { authy: { country_code: '1', phone_number: '2' } } }, false],
  [
    { two_factor: { authy: { country_code: '1', phone_number: '2', verification: { code: '3', expires_at: '+5m' } } } },
    true,
  ],
])('the admin %j depends on the start of the world: %j', (fixture, expected) => {
  expect(adminHasRelativeTimes({ username: 'ada', ...fixture })).toBe(expected);
});

test.each([
  [{}, false],
  [{ activated_at: '-1m' }, true],
  [{ activated_at: '2030-01-01' }, false],
])('the integration %j depends on the start of the world: %j', (fixture, expected) => {
  expect(integrationHasRelativeTimes({ name: 'erp', ...fixture })).toBe(expected);
});

test('an admin has defaults that follow from the user name', () => {
  expect(seedAdmin({ id: 1, username: 'ada' }, parseTime)).toEqual({
    id: 1,
    username: 'ada',
    password: null,
    email: 'ada@example.com',
    firstname: 'ada',
    lastname: 'Admin',
    role: 'Administrators',
    is_active: true,
    totp_secret: null,
    two_factor: {},
    last_login_at: null,
  });
});

test.each([
  [undefined, 'Administrators'],
  [null, null],
  ['Care', 'Care'],
])('the role %j of an admin is stored as %j', (role, stored) => {
  expect(seedAdmin({ id: 1, username: 'ada', role }, parseTime).role).toBe(stored);
});

test('a provider that is present is active, and Authy approves', () => {
  const two_factor = {
    google: { secret: 'JBSWY3DP' },
    authy: { country_code: '1', phone_number: '2', verification: { code: '3', expires_at: '1970-01-01T00:00:01Z' } },
    duo_security: { passcode: '123456' },
    u2fkey: { active: false },
  };
  expect(seedAdmin({ id: 1, username: 'ada', two_factor }, parseTime).two_factor).toEqual({
    google: { secret: 'JBSWY3DP' },
    authy: {
      active: true,
      onetouch: 'approved',
      country_code: '1',
      phone_number: '2',
      verification: { code: '3', expires_at: 1000 },
    },
    duo_security: { active: true, passcode: '123456' },
    u2fkey: { active: false, public_keys: [] },
  });
});

const key = 'k'.repeat(32);

test('an integration has only what the document sets', () => {
  const empty = {
    email: null,
    access_token: null,
    access_token_secret: null,
    consumer_key: null,
    consumer_secret: null,
    callback_url: null,
    identity_url: null,
    activated_at: null,
    oauth_verifier: null,
    request_token: null,
    request_token_secret: null,
  };
  const erp = { id: 1, name: 'erp' };
  expect(seedIntegration(erp, parseTime)).toEqual({ ...erp, resources: [], status: 'active', ...empty });
  const strings = Object.fromEntries(Object.keys(empty).map((name) => [name, `its ${name}`]));
  const fixture = { ...erp, ...strings, resources: ['all'], status: 'inactive' as const };
  expect(seedIntegration({ ...fixture, activated_at: '1970-01-01T00:00:01Z' }, parseTime)).toEqual({
    ...fixture,
    activated_at: 1000,
  });
});

test.each([
  [{}, 'active'],
  [{ consumer_key: key }, 'inactive'],
  [{ consumer_key: key, access_token: key }, 'active'],
  [{ consumer_key: key, status: 'active' as const }, 'active'],
])('the integration %j is %s', (fixture, status) => {
  expect(seedIntegration({ id: 1, name: 'erp', ...fixture }, parseTime).status).toBe(status);
});
