import { expect, test } from 'vitest';
import { InvalidDocument, pathText } from '../../src/state/document/document-problems.ts';
import { validateDocument } from '../../src/state/document/validate-document.ts';

function problemsOf(document: unknown): string[] {
  try {
    validateDocument(document);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidDocument)) throw error;
    return error.problems.map(({ path, message }) => `${pathText(path)}: ${message}`);
  }
}

const id = 'c'.repeat(32);

test.each([
  [{ products: [{ name: 'No sku' }] }, ['products[0].sku: is missing']],
  [{ products: [{ sku: 'TOP' }, { sku: 'top' }] }, ['products[1].sku: is the same as in products[0]']],
  [{ products: [{ sku: 'TOP', price: -1 }] }, [expect.stringContaining('products[0].price')]],
  [
    { categories: [{ name: 'Tops', parent: 'women' }] },
    ["categories[0].parent: there is no category 'women'; known are tops"],
  ],
  [
    {
      categories: [
        { name: 'A', parent: 'b' },
        { name: 'B', parent: 'a' },
      ],
    },
    ['categories[0].parent: is below itself', 'categories[1].parent: is below itself'],
  ],
  [{ categories: [{ name: 'Été' }, { name: 'ete' }] }, ['categories[1].url_key: is the same as in categories[0]']],
  [{ carts: [{ id: 'short' }] }, ['carts[0].id: expected 32 characters']],
  [{ carts: [{ id, items: [{ sku: 'TOP', quantity: 0 }] }] }, ['carts[0].items[0].quantity: expected more than 0']],
  [
    { carts: [{ id, customer: 'nobody@example.com' }] },
    ["carts[0].customer: there is no customer 'nobody@example.com' in website 'base'"],
  ],
  [{ mocks: { SimpleProduct: 'name' } }, [expect.stringContaining('mocks.SimpleProduct')]],
])('%j is told to be wrong', (document, problems) => {
  expect(problemsOf(document)).toEqual(problems);
});

test('a catalog may say any field of a product', () => {
  expect(problemsOf({ products: [{ sku: 'TOP', brand: 'Own', price_range: { minimum_price: {} } }] })).toEqual([]);
});
