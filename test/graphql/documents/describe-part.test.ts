import { expect, test } from 'vitest';
import { describeDeprecation, describePart } from '../../../src/graphql/documents/describe-part.ts';
import { parseRelease } from '../../../src/magento/releases/release.ts';

const schemaOf = (release: string) => ({
  release: parseRelease(release),
  edition: 'commerce' as const,
  isMagento: true,
});

test.each([
  ['Cart.itemsV2', '2.4.6', 'Cart.itemsV2 was added in 2.4.7.'],
  ['Query.allCustomerGroups', '2.4.7', 'Query.allCustomerGroups was added in 2.4.8.'],
  ['Query.allCustomerGroups', '2.4.9', 'Query.allCustomerGroups was removed after 2.4.8.'],
  ['Customer.mobile', '2.4.6', ''],
])('%s, which is missing in %s: %s', (name, release, sentence) => {
  expect(describePart({ name, isMissing: true }, schemaOf(release)).sentence).toBe(sentence);
});

test.each([
  ['Customer.id', '2.4.8', 'Customer.id has had the type Int since 2.3.1 or earlier.'],
  ['Customer.id', '2.4.9', 'Customer.id has had the type ID! since 2.4.9.'],
  ['Customer.email', '2.4.9', ''],
])('%s, which %s has: %s', (name, release, sentence) => {
  expect(describePart({ name, isMissing: false }, schemaOf(release)).sentence).toBe(sentence);
});

test('names the edition of a field that the other edition does not have', () => {
  const schema = { ...schemaOf('2.4.7'), edition: 'open-source' as const };
  expect(describePart({ name: 'Mutation.createRequisitionList', isMissing: true }, schema).sentence).toBe(
    'Mutation.createRequisitionList is a part of Adobe Commerce only.',
  );
});

test('names the first release in which a field is deprecated', () => {
  expect(describeDeprecation('Cart.items', schemaOf('2.4.8')).sentence).toBe('It was deprecated in 2.4.7.');
  expect(describeDeprecation('Customer.email', schemaOf('2.4.8')).sentence).toBe('');
});

test("does not know in which releases a store's own schema has a part", () => {
  const schema = { ...schemaOf('2.4.7'), isMagento: false };
  expect(describePart({ name: 'Cart.itemsV2', isMissing: true }, schema)).toEqual({ sentence: '' });
});
