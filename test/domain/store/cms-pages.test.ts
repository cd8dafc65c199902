import { expect, test } from 'vitest';
import { getBlockById, getPageById, isShownIn, listBlocks, listPages } from '../../../src/domain/store/cms-pages.ts';
import { defaultStore } from '../../../src/state/default-store.ts';
import { createRealm, refusalOf } from '../create-realm.ts';

const CONTENT = { id: 9, identifier: 'a', title: 'A' };

test('a document without pages has those of a new installation, and no blocks', () => {
  const realm = createRealm();
  expect(listPages(realm).map(({ identifier }) => identifier)).toContain('no-route');
  expect([getPageById(realm, 2).identifier, listBlocks(realm)]).toEqual(['home', []]);
  expect(refusalOf(() => getPageById(realm, 9))).toEqual(['pageNotFound', [9]]);
  expect(refusalOf(() => getBlockById(realm, 9))).toEqual(['blockNotFound', [9]]);
});

test('a document with pages and blocks has only these', () => {
  const realm = createRealm({ cms_pages: [CONTENT], cms_blocks: [CONTENT] });
  expect([getPageById(realm, 9).title, getBlockById(realm, 9).title]).toEqual(['A', 'A']);
  expect(refusalOf(() => getPageById(realm, 2))).toEqual(['pageNotFound', [2]]);
  expect(refusalOf(() => getBlockById(realm, 2))).toEqual(['blockNotFound', [2]]);
});

test.each([
  [{}, true],
  [{ is_active: false }, false],
  [{ stores: ['default'] }, true],
  [{ stores: ['other'] }, false],
  [{ stores: [] }, false],
])('content with %j is shown in the store view default: %j', (change, isShown) => {
  expect(isShownIn(defaultStore(createRealm().world), { ...CONTENT, ...change })).toBe(isShown);
});
