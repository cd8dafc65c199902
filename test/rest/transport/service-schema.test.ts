import { expect, test } from 'vitest';
import { dataTypes } from '../../../src/magento/webapi/data-types.ts';
import { dataDefinitionNames } from '../../../src/magento/webapi/definitions/data-definition-names.ts';
import { boss, createRestClient, homeAddress, mara } from '../rest-client.ts';

interface Schema {
  readonly type?: string;
  readonly $ref?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: Schema }[];
  readonly responses: Readonly<Record<string, { readonly schema?: Schema }>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly definitions: Readonly<Record<string, Schema>>;
}

async function readSchema(magento: string, query = '') {
  const { call, bearerHeader } = await createRestClient({ magento });
  const admin = await bearerHeader({ admin: boss.username });
  return (await call('GET', `/rest/all/schema${query}`, undefined, admin)).body as Document;
}

const referTo = (name: string) => ({ $ref: `#/definitions/${name}` });
const error = (description: string) => ({ description, schema: referTo('error-response') });
const unexpected = { default: error('Unexpected error'), 500: error('Internal Server error') };

// Recorded from Magento 2.4.7-p3 and 2.4.6-p11, without the descriptions.
test.each(['2.4.6-p11', '2.4.7-p3'])('describes the operations of accounts as Magento %s does', async (release) => {
  const { paths } = await readSchema(release, '?services=customerAccountManagementV1');
  const common = {
    tags: ['customerAccountManagementV1'],
    consumes: ['application/json', 'application/xml'],
    produces: ['application/json', 'application/xml'],
  };
  const customer = { 200: { description: '200 Success.', schema: referTo('customer-data-customer-interface') } };
  expect(paths['/V1/customers']?.['post']).toEqual({
    ...common,
    operationId: 'PostV1Customers',
    parameters: [
      {
        name: 'PostV1CustomersBody',
        in: 'body',
        schema: {
          required: ['customer'],
          properties: {
            customer: referTo('customer-data-customer-interface'),
            password: { type: 'string' },
            redirectUrl: { type: 'string' },
          },
          type: 'object',
          xml: { name: 'request' },
        },
      },
    ],
    responses: { ...customer, ...unexpected },
  });
  expect(paths['/V1/customers/me/activate']?.['put']).toMatchObject({
    operationId: 'PutV1CustomersMeActivate',
    responses: { ...customer, 401: error('401 Unauthorized'), ...unexpected },
  });
  expect(paths['/V1/customers/{customerId}/password/resetLinkToken/{resetPasswordLinkToken}']?.['get']).toEqual({
    ...common,
    operationId: 'GetV1CustomersCustomerIdPasswordResetLinkTokenResetPasswordLinkToken',
    parameters: [
      { name: 'customerId', in: 'path', type: 'integer', required: true },
      { name: 'resetPasswordLinkToken', in: 'path', type: 'string', required: true },
    ],
    responses: {
      200: { description: '200 Success.', schema: { type: 'boolean' } },
      400: error('400 Bad Request'),
      ...unexpected,
    },
  });
});

/** Operations whose methods return nothing. [Quote/Api, TwoFactorAuth/Api] */
const WITHOUT_RESULT = [
  'put /V1/carts/mine',
  'post /V1/tfa/provider/authy/activate',
  'post /V1/tfa/provider/authy/send-token/{via}',
  'post /V1/tfa/provider/duo_security/activate',
  'post /V1/tfa/provider/duo_security/configure',
  'post /V1/tfa/provider/google/activate',
  'post /V1/tfa/provider/u2fkey/activate',
];

test.each(['2.3.1', '2.4.0', '2.4.4', '2.4.7-p3', '2.4.8', '2.4.9'])(
  'describes the result of each operation in Magento %s, and only definitions that are referred to',
  async (release) => {
    const { paths, definitions } = await readSchema(release);
    const withoutResult = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(([, { responses }]) => responses['200']?.schema === undefined)
        .map(([method]) => `${method} ${path}`),
    );
    expect(withoutResult.filter((operation) => !WITHOUT_RESULT.includes(operation))).toEqual([]);
    const referred = JSON.stringify({ paths, definitions }).matchAll(/#\/definitions\/([\w-]+)/g);
    expect([...new Set([...referred].map(([, name]) => name))].sort()).toEqual(Object.keys(definitions).sort());
  },
);

test('has the properties of a release, and the definitions that only they refer to', async () => {
  const [older, newer] = await Promise.all([readSchema('2.4.6'), readSchema('2.4.7')]);
  expect(older.definitions['sales-data-order-extension-interface']?.properties).not.toHaveProperty('taxes');
  expect(newer.definitions['sales-data-order-extension-interface']?.properties).toHaveProperty('taxes');
  expect(older.definitions).not.toHaveProperty('tax-data-order-tax-interface');
  expect(newer.definitions).toHaveProperty('tax-data-order-tax-interface');
});

test('describes search criteria by one query parameter for each value', async () => {
  const { paths } = await readSchema('2.4.8');
  expect(paths['/V1/customers/search']?.['get']?.parameters?.map(({ name }) => name)).toEqual([
    'searchCriteria[filterGroups][0][filters][0][field]',
    'searchCriteria[filterGroups][0][filters][0][value]',
    'searchCriteria[filterGroups][0][filters][0][conditionType]',
    'searchCriteria[sortOrders][0][field]',
    'searchCriteria[sortOrders][0][direction]',
    'searchCriteria[pageSize]',
    'searchCriteria[currentPage]',
  ]);
  const estimate = paths['/V1/carts/mine/estimate-shipping-methods']?.['post'];
  expect(estimate).toHaveProperty('operationId', 'PostV1CartsMineEstimateshippingmethods');
});

test('the properties that a parameter accepts are those of its definition', async () => {
  const { definitions } = await readSchema('2.4.8');
  for (const [type, name] of Object.entries(dataDefinitionNames)) {
    const accepted = Object.keys(dataTypes[type as keyof typeof dataTypes]).filter((key) => key !== 'customer_id');
    expect(Object.keys(definitions[name]?.properties ?? {}), name).toEqual(expect.arrayContaining(accepted));
  }
});

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
