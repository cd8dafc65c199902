import { expect, test } from 'vitest';
import { WishlistItemEditor } from '../../../src/domain/lists/wishlist-item-editor.ts';
import { createRealm, NOW } from '../create-realm.ts';

const item = (id: number, sku: string, quantity = 1) => ({ id, sku, quantity, description: null, added_at: 5 });
const RED = { selected: ['b', 'a'] };
const createEditor = () =>
  new WishlistItemEditor([item(3, 'TOP'), { ...item(4, 'TOP', 2), options: RED }, item(9, 'BAG')]);
const idsOf = (editor: WishlistItemEditor) => editor.items().map(({ id }) => id);

test('items are found by id, and by SKU with their options', () => {
  const editor = createEditor();
  expect(editor.find(9)?.sku).toBe('BAG');
  expect(editor.find(1)).toBeUndefined();
  expect(editor.findProduct('top')?.id).toBe(3);
  expect(editor.findProduct('TOP', { selected: ['a', 'b'] })?.id).toBe(4);
  expect(editor.findProduct('TOP', { selected: ['a'] })).toBeUndefined();
  expect(editor.findProduct('BAG', RED)).toBeUndefined();
});

test('a change keeps the position; a quantity of 0 or less deletes the item', () => {
  const editor = createEditor();
  editor.change({ ...item(3, 'TOP', 7), description: 'new' });
  expect(editor.items()[0]).toMatchObject({ id: 3, quantity: 7, description: 'new' });
  editor.change({ ...item(4, 'TOP', 0), options: RED });
  editor.change(item(9, 'BAG', -1));
  expect(idsOf(editor)).toEqual([3]);
  expect([editor.find(4), editor.findProduct('TOP', RED), editor.findProduct('BAG')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('an added item is the last one, with the next id of the world and the time', () => {
  const realm = createRealm();
  const editor = new WishlistItemEditor([]);
  editor.add(realm, { sku: 'HAT', quantity: 1, description: 'x' });
  editor.add(realm, { sku: 'HAT', quantity: 2, description: null, options: RED });
  expect(editor.items()).toEqual([
    { id: 1, sku: 'HAT', quantity: 1, description: 'x', added_at: NOW },
    { id: 2, sku: 'HAT', quantity: 2, description: null, options: RED, added_at: NOW },
  ]);
  expect(editor.findProduct('hat')?.id).toBe(1);
  expect(editor.findProduct('hat', RED)?.id).toBe(2);
});

test('an item that was deleted is added again with another id', () => {
  const realm = createRealm({
    wishlists: [{ customer: 'ana@example.com', items: [{ id: 9, sku: 'BAG' }] }],
    customers: [{ email: 'ana@example.com', firstname: 'A', lastname: 'L' }],
  });
  const editor = new WishlistItemEditor([item(9, 'BAG')]);
  editor.change(item(9, 'BAG', 0));
  editor.add(realm, { sku: 'BAG', quantity: 1, description: null });
  expect(idsOf(editor)).toEqual([10]);
});
