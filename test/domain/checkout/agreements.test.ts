import { expect, test } from 'vitest';
import { listAgreements } from '../../../src/domain/checkout/agreements.ts';
import { createRealm, storeOf } from '../create-realm.ts';

const agreements = [
  { name: 'Everywhere', content: 'a', checkbox_text: 'I agree' },
  { name: 'Elsewhere', content: 'b', checkbox_text: 'I agree', stores: ['de'] },
  { name: 'Off', content: 'c', checkbox_text: 'I agree', is_active: false },
];
const stores = [{ code: 'default' }, { code: 'de' }];

test.each([
  [0, 'de', []],
  [1, 'default', ['Everywhere']],
  [1, 'de', ['Everywhere', 'Elsewhere']],
])('with enable_agreements %i the store view %s shows %j', (enabled, code, names) => {
  const realm = createRealm({ stores, agreements, config: { 'checkout/options/enable_agreements': enabled } });
  expect(listAgreements(realm, storeOf(realm, code)).map(({ name }) => name)).toEqual(names);
});
