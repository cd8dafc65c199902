import request from 'supertest';
import { expect, test, vi } from 'vitest';
import {
  findPreset,
  findVariant,
  PRESET_NAMES,
  presets,
  splitPresetName,
  unknownPresetMessage,
} from '../../../src/fault-schema/presets/presets.ts';
import { phrases } from '../../../src/magento/phrases/phrases.ts';
import { MARA, startTestStore, VERSIONS } from '../../fault-injection/test-store.ts';
import { fakeRealTime } from '../../platform/fake-real-time.ts';
import { expectedIn } from './preset-case.ts';
import { nameOf, PRESETS_WITH_OWN_TESTS, presetCases } from './preset-cases.ts';

const cases = presetCases.flatMap((each) =>
  (each.versions ?? VERSIONS).map((version) => ({ ...each, version, name: nameOf(each) })),
);

test('every preset and every variant has a case', () => {
  const tested = new Set([...presetCases.map(nameOf), ...PRESETS_WITH_OWN_TESTS]);
  expect([...tested].toSorted()).toEqual(PRESET_NAMES.toSorted());
});

test('every preset has a case in every release, except where it has no effect', () => {
  const tested = new Set(cases.map(({ name, version }) => `${name} ${version}`));
  const names = [...new Set(presetCases.map(nameOf))];
  const missing = names.flatMap((name) => {
    const versions = VERSIONS.filter((version) => !tested.has(`${name} ${version}`));
    return versions.length === 0 ? [] : [`${name}: ${versions.join(', ')}`];
  });
  expect(missing).toMatchInlineSnapshot(`
    [
      "clock-skew;variant=behind: 2.3.7",
      "graphql-kills-session: 2.3.7, 2.4.6",
      "recaptcha-blocks-login: 2.3.7",
      "recaptcha-token-reused: 2.3.7",
      "login-as-customer-denied: 2.3.7",
      "login-as-customer-denied;variant=not-admin: 2.3.7",
      "admin-otp-invalid: 2.3.7",
      "admin-otp-clock-drift: 2.3.7",
      "admin-otp-clock-drift;variant=ten-steps-early: 2.3.7",
      "admin-otp-clock-drift;variant=one-step-late: 2.3.7",
      "admin-otp-clock-drift;variant=one-step-early: 2.3.7",
      "admin-otp-window-misconfigured: 2.3.7",
      "http-200-with-errors: 2.3.7, 2.4.6",
      "query-aliases-limited: 2.4.9",
      "query-too-complex: 2.3.7, 2.4.6",
    ]
  `);
});

test.each(cases)('$name in $protocol of $version', async ({ version, fixtures, arrange, send, clear, ...each }) => {
  const normal = expectedIn(each.normal ?? '200 ok', version);
  const store = await startTestStore(version, fixtures, { overPort: each.preset === 'network-faults' });
  const { faults } = store.magento;
  await arrange?.(store);
  expect(await send(store)).toBe(normal);
  const options = each.variant === undefined ? {} : { variant: each.variant };
  const first = await faults.add(each.preset, options);
  const second = await faults.add(each.preset, options); // adding it twice is not an error
  expect(second.id).toBe(first.id);
  for (let i = 0; i < (each.skipped ?? 0); i += 1) expect(await send(store)).toBe(normal);

  expect(await send(store)).toBe(expectedIn(each.faulty, version));
  const { items } = await store.magento.requests.list({ fault: each.preset }, { limit: 1 });
  expect(items[0]?.faults).toContainEqual(expect.objectContaining({ preset: each.preset }));

  await (clear === undefined ? faults.delete(first.id) : clear(store));
  expect(await send(store)).toBe(expectedIn(each.cleared ?? normal, version));
});

test('every phrase that a preset names exists', () => {
  const named = presets.flatMap(({ says = [], variants = {} }) =>
    [says, ...Object.values(variants).map((each) => each.says ?? [])].flat(),
  );
  expect(named.filter((key) => !Object.hasOwn(phrases, key))).toEqual([]);
});

test('presets and their variants are found by their names', () => {
  const preset = findPreset('network-faults');
  expect(preset?.id).toBe('network-faults');
  expect(preset && findVariant(preset, 'timeout')).toMatchObject({ then: { hang: true } });
  expect(preset && findVariant(preset, 'constructor')).toBeUndefined();
  expect(findPreset('network')).toBeUndefined();
  expect(PRESET_NAMES).toEqual(expect.arrayContaining(['network-faults', 'network-faults;variant=timeout']));
});

test.each([
  ['network-faults', 'network-faults', undefined],
  ['network-faults;variant=timeout', 'network-faults', 'timeout'],
  ['network-faults;variant=', 'network-faults', ''],
])('%s is split into its id and its variant', (name, id, variant) => {
  expect(splitPresetName(name)).toEqual({ id, variant });
});

test.each([
  ['network-fault', "unknown preset 'network-fault'; did you mean 'network-faults'?"],
  ['nope', "unknown preset 'nope'; GET /__mock/presets and the command 'presets' list all presets"],
  ['rate-limited;variant=no', "unknown variant 'no'; 'rate-limited' has edge"],
  ['clock-skew;variant=ahead', "unknown variant 'ahead'; 'clock-skew' has behind"],
  ['customer-deleted;variant=x', "unknown variant 'x'; 'customer-deleted' has no variants"],
  [
    'x'.repeat(100),
    `unknown preset '${'x'.repeat(64)}'; GET /__mock/presets and the command 'presets' list all presets`,
  ],
])('the unknown name %s is reported with the valid names', (name, message) => {
  expect(unknownPresetMessage(name)).toBe(message);
});

const preflight = { Origin: 'http://localhost:3000', 'Access-Control-Request-Headers': 'authorization, store' };

test.each<[string | undefined, number, string | undefined]>([
  [undefined, 500, undefined],
  ['no-headers', 204, undefined],
  ['missing-allowed-headers', 204, 'Content-Type'],
])('cors-preflight-fails, variant %s, fails only preflight requests', async (variant, status, allowed) => {
  const store = await startTestStore('2.4.9');
  const send = () => request(store.magento.handler).options('/graphql').set(preflight);
  const { id } = await store.magento.faults.add('cors-preflight-fails', { ...(variant && { variant }) });
  const failed = await send();
  expect([failed.status, failed.headers['access-control-allow-headers']]).toEqual([status, allowed]);
  expect((await store.graphql('{ __typename }')).summary).toBe('200 ok');
  expect((await store.magento.requests.list({ method: 'OPTIONS' })).items[0]?.fault).toBe(id);

  await store.magento.faults.delete(id);
  const allowedAgain = await send();
  expect([allowedAgain.status, allowedAgain.headers['access-control-allow-headers']]).toEqual([
    204,
    'authorization, store',
  ]);
  expect((await store.magento.requests.list({ method: 'OPTIONS' })).items).toHaveLength(1);
});

test.each([
  [
    '2.4.6',
    'graphql-authorization Guest checkout is not allowed. Register a customer account or login with existing one.',
  ],
  ['2.4.9', 'graphql-authentication Consumer key has expired'],
] as const)('in %s backend-expires-before-frontend answers the last order with %s', async (version, message) => {
  const store = await startTestStore(version);
  await store.signIn();
  await store.magento.faults.add('backend-expires-before-frontend', { after: 1 });
  const placeOrder = () =>
    store.graphql('mutation { placeOrder(input: { cart_id: "a" }) { order { order_number } } }', store.bearer());
  expect((await store.customer()).summary).toBe('200 ok');
  expect((await store.customer()).summary).not.toContain('ok');
  expect((await placeOrder()).summary).toContain(message);
  await store.signIn();
  expect((await placeOrder()).summary).not.toContain(message);
});

test('session-lock-slow answers requests with the same cookie one after another, and others at once', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add('session-lock-slow');
  fakeRealTime(['setTimeout', 'clearTimeout', 'performance']);
  const answered: string[] = [];
  const send = (name: string, cookie: string) =>
    store.graphql('{ __typename }', { Cookie: cookie }).then(() => answered.push(name));
  const sent = [send('first', 'PHPSESSID=a'), send('second', 'PHPSESSID=a'), send('other', 'theme=dark')];
  await vi.waitUntil(() => vi.getTimerCount() === 2, { interval: 1 });
  await sent[2];
  expect(answered).toEqual(['other']);
  await vi.advanceTimersByTimeAsync(500);
  await sent[0];
  expect(answered).toEqual(['other', 'first']);
  await vi.advanceTimersByTimeAsync(500);
  await sent[1];
  expect(answered).toEqual(['other', 'first', 'second']);
});

test('lockout-never-expires is not ended by the clock or by unlocking the account', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add('lockout-never-expires');
  const refused = (await store.graphqlSignIn()).summary;
  await store.magento.clock.advance('7d');
  await store.magento.customers.update(MARA, { failures: 0, locked_until: null });
  expect((await store.graphqlSignIn()).summary).toBe(refused);
});
