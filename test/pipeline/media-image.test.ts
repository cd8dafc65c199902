import { expect, test } from 'vitest';
import { createTestShop } from '../graphql/test-shop.ts';

test('serves a picture with the name of the product', async () => {
  const { send } = await createTestShop({ products: [{ sku: 'LAMP', name: 'Desk <Lamp>' }] });
  const { body } = await send('{ products(filter: { sku: { eq: "LAMP" } }) { items { image { url } } } }');
  const { products } = body.data as { products: { items: { image: { url: string } }[] } };
  const response = await fetch(`${products.items[0]?.image.url}?width=240&height=300`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8']);
  const picture = await response.text();
  expect(picture).toContain('<title>Desk &lt;Lamp&gt;</title>');
  expect(picture).toContain('width="240" height="300"');
});

test.each([
  ['/media/catalog/category/rain-coats.png', 'Rain Coats'],
  ['/media/wysiwyg/home/summer_sale.webp', 'Summer Sale'],
  ['/pub/media/catalog/product/cache/0f3a/b/l/blue-cup.jpg', 'Blue Cup'],
])('serves %s as a picture of %s', async (path, name) => {
  const { magento } = await createTestShop();
  const response = await fetch(`${magento.url}${path}`);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain(`<title>${name}</title>`);
});

test('answers 404 to other files', async () => {
  const { magento } = await createTestShop();
  expect((await fetch(`${magento.url}/media/catalog/product/manual.pdf`)).status).toBe(404);
});

test('refers to the pictures of the store if its base URL is configured', async () => {
  const { send } = await createTestShop({ config: { 'web/unsecure/base_url': 'https://shop.example.com/' } });
  const { body } = await send('{ products(search: "a", pageSize: 1) { items { image { url } } } }');
  expect(JSON.stringify(body.data)).toContain('https://shop.example.com/media/catalog/product/');
});
