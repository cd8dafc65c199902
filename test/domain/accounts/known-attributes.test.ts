import { expect, test } from 'vitest';
import { findAddress, updateAddress } from '../../../src/domain/accounts/address-book.ts';
import { mergeCustomAttributes } from '../../../src/domain/accounts/known-attributes.ts';
import { createRealm, storeOf } from '../create-realm.ts';
import { ADDRESS, ANNA, MARA } from './sample-accounts.ts';

const attribute = (attribute_code: string, value = '1') => ({ attribute_code, value });
const addressWith = (...codes: string[]) => ({ ...ADDRESS, custom_attributes: codes.map((code) => attribute(code)) });

test.each([
  ['customer', ['of_customers', 'of_mara', 'of_anna']],
  ['customer_address', ['of_addresses', 'of_address_of_mara']],
] as const)('custom attributes of a %s that the store does not have are dropped', (entity, codes) => {
  const realm = createRealm({
    attributes: [
      { code: 'of_customers', entity_type: 'customer' },
      { code: 'of_addresses', entity_type: 'customer_address' },
    ],
    customers: [
      { ...MARA, custom_attributes: [attribute('of_mara')], addresses: [addressWith('of_address_of_mara')] },
      // With a time relative to the start of the world.
      { ...ANNA, custom_attributes: [attribute('of_anna')], created_at: '-1h' },
    ],
  });
  const sent = ['of_customers', 'of_addresses', 'of_mara', 'of_anna', 'of_address_of_mara', 'other'].map((code) =>
    attribute(code),
  );
  const merged = mergeCustomAttributes(realm, entity, [], sent);
  expect(merged.map(({ attribute_code }) => attribute_code)).toEqual(codes);
});

test('a stored attribute is replaced at its position', () => {
  const stored = [attribute('floor'), attribute('door')];
  expect(mergeCustomAttributes(createRealm(), 'customer', stored, [attribute('floor', '2')])).toEqual([
    attribute('floor', '2'),
    attribute('door'),
  ]);
});

test('a change of one custom attribute of an address keeps the others, also required ones', () => {
  const note = { code: 'note', entity_type: 'customer_address', label: 'Note', is_required: true } as const;
  const customers = [{ ...MARA, addresses: [{ ...addressWith('note', 'floor'), id: 4 }] }];
  const realm = createRealm({ attributes: [note], customers });
  const input = { custom_attributes: [attribute('floor', '2')] };
  expect(updateAddress(realm, storeOf(realm), findAddress(realm, 1, 4), input).custom_attributes).toEqual([
    attribute('note'),
    attribute('floor', '2'),
  ]);
});
