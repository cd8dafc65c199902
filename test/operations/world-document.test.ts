import { expect, test } from 'vitest';
import { changeConfig, getConfig } from '../../src/operations/config-values.ts';
import { createEntity, listEntities } from '../../src/operations/entities.ts';
import { clearMails, listMails } from '../../src/operations/sent-mails.ts';
import { changeMagento, getMagento } from '../../src/operations/simulated-release.ts';
import { advanceClock, changeClock, getClock } from '../../src/operations/world-clock.ts';
import { getWorld, resetWorld } from '../../src/operations/world-document.ts';
import { addFault } from '../../src/operations/world-faults.ts';
import { createSandbox, errorOf, MARA } from './create-sandbox.ts';

const LIFETIME = 'oauth/access_token_lifetime/customer';

test('sets configuration paths, and restores the default', () => {
  const sandbox = createSandbox();
  const before = getConfig(sandbox)[LIFETIME];
  expect(changeConfig(sandbox, { [LIFETIME]: 2 })[LIFETIME]).toBe(2);
  expect(changeConfig(sandbox, { [LIFETIME]: null })[LIFETIME]).toBe(before);
});

test('refuses an unknown configuration path, and does not change the others', () => {
  const sandbox = createSandbox();
  const before = getConfig(sandbox);
  expect(errorOf(() => changeConfig(sandbox, { [LIFETIME]: 2, 'oauth/access_token_lifetime/costumer': 1 }))).toMatch(
    /^InvalidDocument: oauth\/access_token_lifetime\/costumer: /,
  );
  expect(getConfig(sandbox)).toEqual(before);
});

test('changes the release and single traits, and keeps the state', () => {
  const sandbox = createSandbox({ customers: [MARA] });
  expect(changeMagento(sandbox, { version: '2.4.3' })).toMatchObject({
    version: '2.4.3',
    behaviour: { token_shape: 'opaque' },
  });
  expect(changeMagento(sandbox, { behaviour: { token_shape: 'jwt' } })).toMatchObject({
    version: '2.4.3',
    behaviour: { token_shape: 'jwt' },
  });
  expect(getMagento(sandbox).behaviour.token_shape).toBe('jwt');
  expect(getMagento(sandbox).traits.group_of_new_account).toEqual({
    value: 'dropped',
    since: ['2.3.7', '2.4.2-p1'],
    evidence: ['source'],
    source: 'module-customer/Model/AccountManagementApi.php',
  });
  expect(getMagento(sandbox).traits.token_shape).toEqual({
    value: 'jwt',
    source: 'module-jwt-user-token/Model/Issuer.php',
  });
  expect(listEntities(sandbox, 'customers')).toHaveLength(1);
});

test('states how facts are known that no source of Magento shows', () => {
  const { config, routes } = getMagento(createSandbox());
  expect(config['graphql/validation/maximum_alias_allowed']).toBe('report');
  expect(config['webapi/jwtauth/jwt_alg']).toBeUndefined();
  expect(routes['POST /V1/customers/activate']).toBe('unsure');
});

test('lists the configuration paths and defaults of the release', () => {
  const sandbox = createSandbox();
  const ALIASES = 'graphql/validation/maximum_alias_allowed';
  const PAGE_SIZE = 'catalog/frontend/grid_per_page';
  expect(getConfig(sandbox)).toMatchObject({ [ALIASES]: 10, [PAGE_SIZE]: 12 });
  changeMagento(sandbox, { version: '2.3.3' });
  expect(getConfig(sandbox)).toMatchObject({ [PAGE_SIZE]: 9 });
  expect(getConfig(sandbox)).not.toHaveProperty(ALIASES);
});

test('refuses an unknown release', () => {
  expect(errorOf(() => changeMagento(createSandbox(), { version: '9.9.9' }))).toMatch(/^InvalidDocument: version: /);
});

test.each([
  [{ now: '2031-01-01T00:00:00Z' }, { now: '2031-01-01T00:00:00Z', frozen: true }],
  [{ now: '+10m' }, { now: '2030-01-01T00:10:00Z', frozen: true }],
  [{ frozen: true }, { now: '2030-01-01T00:00:00Z', frozen: true }],
])('sets the clock to %j', (change, view) => {
  const sandbox = createSandbox();
  expect(changeClock(sandbox, change)).toEqual(view);
  expect(getClock(sandbox)).toEqual(view);
});

test.each([
  [90, '2030-01-01T00:01:30Z'],
  [-60, '2029-12-31T23:59:00Z'],
  ['2h', '2030-01-01T02:00:00Z'],
])('advances the clock by %s', (by, now) => {
  expect(advanceClock(createSandbox(), by).now).toBe(now);
});

test.each([
  [
    () => changeClock(createSandbox(), { now: 'soon' }),
    "InvalidDocument: now: 'soon' is not a time (ISO 8601, or relative such as +10m)",
  ],
  [
    () => advanceClock(createSandbox(), 'soon'),
    "InvalidDocument: 'soon' is not a duration; expected seconds such as 3660, or a duration such as 61m",
  ],
])('refuses an invalid time', (action, error) => {
  expect(errorOf(action)).toBe(error);
});

test('resets a world to its initial state or to a document, and not to an invalid one', () => {
  const sandbox = createSandbox({ customers: [MARA] });
  createEntity(sandbox, 'customers', { ...MARA, email: 'ines@example.com' });
  expect(errorOf(() => resetWorld(sandbox, { customers: [{ ...MARA, email: 'mara' }] }))).toContain(
    'customers[0].email',
  );
  expect(listEntities(sandbox, 'customers')).toHaveLength(2);
  resetWorld(sandbox);
  expect(listEntities(sandbox, 'customers')).toHaveLength(1);
  resetWorld(sandbox, { customers: [] });
  expect(listEntities(sandbox, 'customers')).toEqual([]);
});

test('returns a document that restores the same world, its faults included', () => {
  const sandbox = createSandbox({ customers: [MARA] });
  addFault(sandbox, { id: 'down', then: { http: { status: 503 } } });
  const document = getWorld(sandbox);
  expect(document).toMatchObject({ customers: [MARA], faults: [{ id: 'down' }] });
  expect(getWorld(createSandbox(document))).toEqual(document);
});

test('lists e-mails by recipient and template, and deletes them', () => {
  const sandbox = createSandbox();
  const mail = { at: sandbox.realm.clock.now(), template: 'welcome', variables: {} };
  for (const to of ['a@example.com', 'b@example.com']) sandbox.realm.world.mailbox.send({ ...mail, to });
  expect(listMails(sandbox, { to: 'A@example.com' })).toEqual([
    { id: 1, at: '2030-01-01T00:00:00Z', to: 'a@example.com', template: 'welcome', variables: {} },
  ]);
  expect(listMails(sandbox, { template: 'welcome' })).toHaveLength(2);
  expect(listMails(sandbox, { template: 'reset' })).toEqual([]);
  clearMails(sandbox);
  expect(listMails(sandbox)).toEqual([]);
});
