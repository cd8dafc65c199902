import request from 'supertest';
import { expect, test } from 'vitest';
import type { PresetId } from '../../../src/fault-schema/presets/presets.ts';
import { startTestStore, type Version } from '../../fault-injection/test-store.ts';

test.each<[PresetId, Version, string]>([
  ['strict-bearer-rejects-all', '2.4.9', 'invalid_bearer_in_graphql is refused without it'],
  ['http-401-403-errors', '2.4.9', 'executed_errors is by_category without it'],
  ['http-200-with-errors', '2.4.6', 'executed requests with errors have status 200 already'],
  ['relogin-same-second-dead', '2.3.7', 'signing out deletes tokens and stores no time'],
  ['login-as-customer-denied', '2.3.7', 'the mutation generateCustomerTokenAsAdmin does not exist'],
  ['recaptcha-blocks-login', '2.3.7', 'reCAPTCHA protects pages only, neither REST nor GraphQL'],
  ['graphql-kills-session', '2.4.6', 'a bearer token signs in no session'],
  [
    'admin-otp-invalid',
    '2.3.7',
    'Magento_TwoFactorAuth is not installed or not enabled, so no route accepts a one-time code',
  ],
])('%s in %s reports that it has no effect', async (preset, version, reason) => {
  const { magento } = await startTestStore(version);
  const note = `no effect in Magento ${version}: ${reason}`;
  const added = await request(magento.handler).post('/__mock/faults').send({ preset });
  expect([added.status, added.body.note]).toEqual([201, note]);
  expect((await magento.faults.get(preset)).note).toBe(note);
});

test('a fault that changes no trait reports that it has no effect', async () => {
  const { magento } = await startTestStore('2.4.9');
  const { note } = await magento.faults.add({ then: { behaviour: {} } });
  expect(note).toBe('no effect in Magento 2.4.9: it changes no trait');
});

test('a preset that has an effect has no note, also after it has fired', async () => {
  const store = await startTestStore('2.4.6');
  const { id } = await store.magento.faults.add('strict-bearer-rejects-all');
  await store.graphql('{ __typename }');
  expect(await store.magento.faults.get(id)).not.toHaveProperty('note');
});
