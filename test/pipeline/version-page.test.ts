import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../src/index.ts';

let magento: MagentoMock;
beforeAll(async () => {
  magento = await createMagentoMock({ fixtures: {} });
});
afterAll(() => magento.close());

test.each([
  ['2.4.7-p3', 'open-source', 'Magento/2.4 (Community)'],
  ['2.4.9', 'commerce', 'Magento/2.4 (Enterprise)'],
  ['2.3.7', 'commerce', 'Magento/2.3 (Enterprise)'],
] as const)('/magento_version of %s %s names the line and the edition', async (version, edition, text) => {
  await magento.reset({ magento: version, edition });
  const response = await fetch(`${magento.url}/magento_version`);
  expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
    200,
    'text/html; charset=UTF-8',
    text,
  ]);
  expect(await magento.requests.last()).toMatchObject({ path: '/magento_version', outcome: 'answered' });
});

test.each(['/magento_version/', '/magento_version/index/index', '/index.php/magento_version'])(
  'answers %s with the version too',
  async (path) => {
    expect(await (await fetch(magento.url + path)).text()).toMatch(/^Magento\/2\.\d \(\w+\)$/);
  },
);

test('answers 404 to another path below the version page', async () => {
  expect((await fetch(`${magento.url}/magento_version/other`)).status).toBe(404);
});
