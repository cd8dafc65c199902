import { expect, test } from 'vitest';
import { createTestShop } from '../../test-shop.ts';

/** The first error, which is the only one in the response. */
const unknownPage = (id: string) => [`The CMS page with the "${id}" ID doesn't exist.`];
const unknownBlock = (id: string) => [`The CMS block with the "${id}" ID doesn't exist.`];
const INSTALLED = ['no-route', 'home', 'enable-cookies', 'privacy-policy-cookie-restriction-mode'];
const generated = { behaviour: { cms_content: 'generated' as const } };
const defined = {
  cms_pages: [{ identifier: 'about', title: 'About us' }],
  cms_blocks: [{ identifier: 'footer', title: 'Footer' }],
};

async function ask(document: object, query: string) {
  const { send } = await createTestShop(document);
  const { body } = await send(query);
  return { ...body.data, errors: body.errors?.map(({ message }) => message) ?? [] };
}

test.each(INSTALLED)('a world without pages has the page %s of a new installation', async (identifier) => {
  const answer = await ask({}, `{ cmsPage(identifier: "${identifier}") { identifier title content } }`);
  expect(answer).toEqual({
    cmsPage: { identifier, title: expect.any(String), content: expect.stringContaining('<p>') },
    errors: [],
  });
});

test.each([
  ['identifier: "nope"', unknownPage('nope')],
  ['id: 9', unknownPage('9')],
])('a world without pages refuses the page with %s', async (selection, errors) => {
  expect(await ask({}, `{ cmsPage(${selection}) { title } }`)).toEqual({ cmsPage: null, errors });
});

test('a world without blocks refuses each block', async () => {
  const query = '{ cmsBlocks(identifiers: ["7", "nope"]) { items { title } } }';
  expect(await ask({}, query)).toEqual({ cmsBlocks: { items: [null, null] }, errors: unknownBlock('7') });
});

test('the page of the setting web/default/cms_home_page exists', async () => {
  const config = { 'web/default/cms_home_page': 'welcome' };
  const answer = await ask({ config }, '{ cmsPage(identifier: "welcome") { identifier } }');
  expect(answer).toEqual({ cmsPage: { identifier: 'welcome' }, errors: [] });
});

const BOTH =
  '{ cmsPage(identifier: "nope") { identifier title } cmsBlocks(identifiers: ["nope"]) { items { identifier title } } }';

test('generates a page and a block of every identifier by the trait cms_content', async () => {
  const content = { identifier: 'nope', title: expect.any(String) };
  expect(await ask(generated, BOTH)).toEqual({ cmsPage: content, cmsBlocks: { items: [content] }, errors: [] });
});

test('generates neither pages nor blocks in addition to those of the fixtures', async () => {
  const answer = await ask({ ...generated, ...defined }, BOTH);
  expect(answer).toEqual({ cmsPage: null, cmsBlocks: { items: [null] }, errors: unknownPage('nope') });
});
