import { expect, test } from 'vitest';
import { formatPath } from '../../../src/state/document/document-problems.ts';
import { documentItemProblems } from '../../../src/state/document/sales-document-checks.ts';

const order = { items: [{ id: 3, sku: 'HAT' }, { sku: 'BAG' }] };

test.each([
  ['the id of an item', { item: 3 }, undefined],
  ['the SKU of an item', { sku: 'BAG' }, undefined],
  ['the id of an item and another SKU', { item: 3, sku: 'NOPE' }, undefined],
  ['another id', { item: 4 }, '.item: the order has no item with id 4'],
  ['another id and a known SKU', { item: 4, sku: 'HAT' }, '.item: the order has no item with id 4'],
  ['another SKU', { sku: 'hat' }, ".sku: the order has no item 'hat'; valid: HAT, BAG"],
  ['neither', {}, ': expected `item` or `sku`'],
])('an item of a document with %s', (_, item, problem) => {
  const items = [{ item: 3 }, item];
  const problems = documentItemProblems({ ...order, invoices: [{ items }], shipments: [{ items: [] }, { items }] }, [
    'orders',
    2,
  ]);
  expect(problems.map(({ path, message }) => `${formatPath(path)}: ${message}`)).toEqual(
    problem === undefined
      ? []
      : [`orders[2].invoices[0].items[1]${problem}`, `orders[2].shipments[1].items[1]${problem}`],
  );
});

test('an order without documents has no problems', () => {
  expect(documentItemProblems({ items: [] }, [])).toEqual([]);
});
