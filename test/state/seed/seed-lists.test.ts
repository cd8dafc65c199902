import { expect, test } from 'vitest';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, NOW } from '../../domain/create-realm.ts';

const ana = { email: 'ana@example.com', firstname: 'Ana', lastname: 'Lee' };
const uid = 'u'.repeat(32);

/** Ana has the id 1 in the website base, and the id 2 in the website europe, whose store view is fr. */
const startWorld = (document: FixtureDocument) =>
  createRealm({
    stores: [{ code: 'default' }, { code: 'fr', website: 'europe' }],
    customers: [ana, { ...ana, website: 'europe' }],
    ...document,
  }).world;

test('a wish list without other properties is the empty default list of its customer', () => {
  expect(startWorld({ wishlists: [{ customer: ana.email }] }).wishlists.values()).toEqual([
    { id: 1, customerId: 1, name: null, visibility: 'PRIVATE', sharing_code: null, updated_at: NOW, items: [] },
  ]);
});

test('a wish list keeps the properties of the document', () => {
  const world = startWorld({
    wishlists: [
      {
        id: 4,
        customer: ana.email,
        website: 'europe',
        name: 'Home',
        visibility: 'PUBLIC',
        sharing_code: 'abc',
        updated_at: '-1h',
        items: [
          { sku: 'HAT' },
          { id: 9, sku: 'BAG', quantity: 2, description: 'blue', added_at: '-1m', options: { selected: ['a'] } },
        ],
      },
    ],
  });
  expect(world.wishlists.values()).toEqual([
    {
      id: 4,
      customerId: 2,
      name: 'Home',
      visibility: 'PUBLIC',
      sharing_code: 'abc',
      updated_at: NOW - 3_600_000,
      items: [
        { id: 1, sku: 'HAT', quantity: 1, description: null, added_at: NOW - 3_600_000 },
        { id: 9, sku: 'BAG', quantity: 2, description: 'blue', added_at: NOW - 60_000, options: { selected: ['a'] } },
      ],
    },
  ]);
});

test.each([
  [{}, null, []],
  [{ customer: ana.email }, 1, []],
  [{ customer: 'ANA@example.com', website: 'europe', products: ['HAT', 'BAG'] }, 2, ['HAT', 'BAG']],
])('the compare list %j belongs to the customer %j', (fixture, customerId, products) => {
  const world = startWorld({ compare_lists: [{ uid, ...fixture }] });
  expect(world.compareLists.values()).toEqual([{ uid, customerId, products }]);
});

const texts = { sku: 'HAT', nickname: 'A', summary: 'Good', text: 'Warm' };

test.each([
  [{}, { id: 1, customerId: null, store: 'default', status: 'approved', created_at: NOW, ratings: {} }],
  [
    {
      id: 5,
      customer: ana.email,
      store: 'fr',
      status: 'pending' as const,
      created_at: '-1m',
      ratings: { Quality: 4 },
    },
    { id: 5, customerId: 2, store: 'fr', status: 'pending', created_at: NOW - 60_000, ratings: { Quality: 4 } },
  ],
  [{ customer: ana.email }, { customerId: 1, store: 'default' }],
  [
    { customer: ana.email, website: 'base', store: 'fr' },
    { customerId: 1, store: 'fr' },
  ],
])('the review %j is stored as %j', (fixture, stored) => {
  const reviews = startWorld({ reviews: [{ ...texts, ...fixture }] }).reviews.values();
  expect(reviews).toEqual([expect.objectContaining({ ...texts, ...stored })]);
});

test('a subscription is that of an e-mail address in a website', () => {
  const { subscriptions } = startWorld({
    newsletter_subscriptions: [
      { email: 'Guest@example.com' },
      { email: 'guest@example.com', website: 'europe', status: 'UNSUBSCRIBED' },
    ],
  });
  expect([...subscriptions]).toEqual([
    ['base/guest@example.com', 'SUBSCRIBED'],
    ['europe/guest@example.com', 'UNSUBSCRIBED'],
  ]);
});
