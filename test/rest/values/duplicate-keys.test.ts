import { expect, test } from 'vitest';
import { parseRelease } from '../../../src/magento/releases/release.ts';
import { behaviourOf } from '../../../src/magento/releases/release-behaviour.ts';
import { dropDuplicateKeys } from '../../../src/rest/values/duplicate-keys.ts';

const input = {
  websiteId: 1,
  WebsiteId: 2,
  website_id: 3,
  customer: { groupId: 1, GroupId: 2, group_id: 3, addresses: [{ countryId: 'US', country_id: 'CA' }] },
};

// [Webapi/Controller/Rest/InputParamsResolver.php filterInputData, Customer/Plugin/Webapi/Controller/Rest/ValidateCustomerData.php]
test.each([
  ['2.4.3', 'POST', ['websiteId', 'WebsiteId', 'website_id'], ['groupId', 'GroupId', 'group_id']],
  ['2.4.6', 'POST', ['websiteId', 'WebsiteId', 'website_id'], ['groupId', 'group_id']],
  ['2.4.6-p3', 'POST', ['websiteId', 'WebsiteId', 'website_id'], ['groupId']],
  ['2.4.6-p6', 'POST', ['websiteId'], ['groupId']],
  ['2.4.6-p8', 'POST', ['websiteId', 'WebsiteId', 'website_id'], ['groupId', 'GroupId', 'group_id']],
  ['2.4.6-p8', 'PUT', ['websiteId'], ['groupId']],
  ['2.4.7-p3', 'PUT', ['websiteId'], ['groupId']],
])('keeps in %s of a %s the keys %j, and of a customer %j', (release, method, keys, customerKeys) => {
  const { customer, ...kept } = dropDuplicateKeys(behaviourOf(parseRelease(release)), method, input);
  expect(Object.keys(kept)).toEqual(keys);
  const { addresses, ...attributes } = customer as typeof input.customer;
  expect(Object.keys(attributes)).toEqual(customerKeys);
  expect(Object.keys(addresses[0] ?? {})).toHaveLength(customerKeys.length === 1 ? 1 : 2);
});

test('keeps the order and the items of arrays', () => {
  const behaviour = behaviourOf(parseRelease('2.4.7-p3'));
  expect(dropDuplicateKeys(behaviour, 'PUT', { a: [{ x: 1, X: 2 }, 'b', null] })).toEqual({ a: [{ x: 1 }, 'b', null] });
  expect(dropDuplicateKeys(behaviour, 'PUT', { customer: 'x' })).toEqual({ customer: 'x' });
});
