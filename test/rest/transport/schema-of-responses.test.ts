import { expect, test } from 'vitest';
import { boss, createRestClient, homeAddress, mara } from '../rest-client.ts';
import type { Document, Schema } from './read-schema.ts';

const { country_id: country_code, ...lines } = homeAddress;
const address = { ...lines, country_code, default_shipping: true };
const sold = [{ sku: 'TOP', quantity: 2 }];
const gift_message = { to: 'Ada', from: 'Mara', message: 'For you' };
const WORLD = {
  config: { 'sales/gift_options/allow_order': 1, 'sales/gift_options/allow_items': 1 },
  magento: '2.4.8',
  products: [{ sku: 'TOP', name: 'Linen Top', price: 30 }],
  customers: [{ ...mara, addresses: [address] }],
  orders: [
    {
      customer: mara.email,
      items: [{ sku: 'TOP', quantity: 2, gift_message }],
      gift_message,
      invoices: [{ items: sold }],
      shipments: [{ items: sold }],
      credit_memos: [{ items: sold, comments: [{ comment: 'Torn' }] }],
    },
  ],
};
const PATHS = [
  '/V1/customers/{customerId}',
  '/V1/customers/search',
  '/V1/customers/addresses/{addressId}',
  '/V1/customers/{customerId}/shippingAddress',
  '/V1/customerGroups/{id}',
  '/V1/customerGroups/search',
  '/V1/attributeMetadata/customer',
  '/V1/attributeMetadata/customerAddress',
  '/V1/store/storeViews',
  '/V1/store/storeConfigs',
  '/V1/directory/countries/{countryId}',
  '/V1/directory/currency',
  '/V1/orders/{id}',
  '/V1/orders',
  '/V1/invoices/{id}',
  '/V1/shipment/{id}',
  '/V1/creditmemo/{id}',
  '/V1/creditmemos',
  '/V1/products/{sku}',
  '/V1/categories',
  '/V1/cmsPage/{pageId}',
  '/V1/carts/licence',
];
const VALUES: Readonly<Record<string, string>> = { countryId: 'US', sku: 'TOP' };

/** The paths of properties in a value that its schema does not have. */
function unknownProperties(
  definitions: Document['definitions'],
  schema: Schema | undefined,
  value: unknown,
  path = '',
): string[] {
  if (schema?.$ref !== undefined) {
    return unknownProperties(definitions, definitions[schema.$ref.replace('#/definitions/', '')], value, path);
  }
  if (Array.isArray(value))
    return value.flatMap((item) => unknownProperties(definitions, schema?.items, item, `${path}[]`));
  // PHP's `mixed` is a string in the schema.
  if (typeof value !== 'object' || value === null || schema?.type === 'string') return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const property = schema?.properties?.[key];
    const name = `${path}.${key}`;
    return property === undefined ? [name] : unknownProperties(definitions, property, item, name);
  });
}

test.each(PATHS)('the response of GET %s has only properties that the schema describes', async (path) => {
  const { call, bearerHeader } = await createRestClient(WORLD);
  const admin = await bearerHeader({ admin: boss.username });
  const { paths, definitions } = (await call('GET', '/rest/all/schema', undefined, admin)).body as Document;
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => VALUES[name] ?? '1');
  const query = path.endsWith('s') || path.endsWith('search') ? '?searchCriteria[pageSize]=5' : '';
  const { status, body } = await call('GET', `/rest${url}${query}`, undefined, admin);
  expect({
    status,
    unknown: unknownProperties(definitions, paths[path]?.['get']?.responses['200']?.schema, body),
  }).toEqual({
    status: 200,
    unknown: [],
  });
});
