import { expect, test } from 'vitest';
import { dataTypes } from '../../../src/magento/webapi/data-types.ts';
import { dataDefinitionNames } from '../../../src/magento/webapi/definitions/data-definition-names.ts';
import { boss, createRestClient, mara } from '../rest-client.ts';
import { type Document, readSchema } from './read-schema.ts';
import recordedSchemas from './recorded-schemas.json' with { type: 'json' };

const referTo = (name: string) => ({ $ref: `#/definitions/${name}` });
const error = (description: string) => ({ description, schema: referTo('error-response') });
const unexpected = { default: error('Unexpected error'), 500: error('Internal Server error') };

// Recorded from Magento 2.4.7-p3 and 2.4.6-p11.
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
    description: 'Create customer account. Perform necessary business operations like sending email.',
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
    description: 'Check if password reset token is valid.',
    operationId: 'GetV1CustomersCustomerIdPasswordResetLinkTokenResetPasswordLinkToken',
    parameters: [
      {
        name: 'customerId',
        in: 'path',
        type: 'integer',
        required: true,
        description: 'If null is given then a customer will be matched by the RP token.',
      },
      { name: 'resetPasswordLinkToken', in: 'path', type: 'string', required: true },
    ],
    responses: {
      200: { description: '200 Success.', schema: { type: 'boolean', description: 'True if the token is valid' } },
      400: error('400 Bad Request'),
      ...unexpected,
    },
  });
});

test.each(recordedSchemas)('the schema for the $caller begins as recorded from Magento $release', async (recorded) => {
  const { call, bearerHeader } = await createRestClient({ magento: recorded.release, edition: 'open-source' });
  const headers = recorded.caller === 'admin' ? await bearerHeader({ admin: boss.username }) : {};
  const { text } = await call('GET', '/rest/schema?services=customerAccountManagementV1', undefined, {
    ...headers,
    Host: 'magento.test',
  });
  expect(text.slice(0, recorded.begin.length)).toBe(recorded.begin);
});

test('lists services in the order of the modules', async () => {
  const { call } = await createRestClient({ magento: '2.4.7-p3' });
  const { tags } = (await call('GET', '/rest/schema')).body as { tags: { name: string }[] };
  // Recorded from Magento 2.4.7-p3, without the services that are not simulated.
  expect(tags.slice(0, 8).map(({ name }) => name)).toEqual([
    'directoryCurrencyInformationAcquirerV1',
    'directoryCountryInformationAcquirerV1',
    'customerAccountManagementV1',
    'twoFactorAuthAdminTokenServiceV1',
    'integrationCustomerTokenServiceV1',
    'quoteGuestCartRepositoryV1',
    'quoteGuestCartManagementV1',
    'quoteGuestShippingMethodManagementV1',
  ]);
});

// [Webapi/Model/Rest/Swagger/Generator.php generateMethodParameters]
test('the type of a part of the path that the method does not take is a string', async () => {
  const { paths } = await readSchema('2.4.8');
  const inPath = (path: string, method: string) =>
    paths[path]?.[method]?.parameters?.filter((parameter) => parameter.in === 'path');
  const id = (name: string, type: string) => ({ name, in: 'path', type, required: true });
  expect(inPath('/V1/customers/{customerId}', 'put')).toEqual([id('customerId', 'string')]);
  expect(inPath('/V1/customers/{customerId}', 'get')).toEqual([id('customerId', 'integer')]);
  expect(inPath('/V1/customerGroups/{id}', 'put')).toEqual([id('id', 'string')]);
  expect(inPath('/V1/carts/{quoteId}/items', 'post')).toEqual([id('quoteId', 'string')]);
  expect(inPath('/V1/carts/{cartId}/items/{itemId}', 'put')).toEqual([id('cartId', 'string'), id('itemId', 'string')]);
  expect(inPath('/V1/carts/{cartId}/items/{itemId}', 'delete')).toEqual([
    id('cartId', 'integer'),
    id('itemId', 'integer'),
  ]);
});

// A method that customers and admins use needs the resources of both. [Webapi/Model/Config/Converter.php]
test('describes to a customer only the methods that no other callers share', async () => {
  const { call, bearerHeader } = await createRestClient({ magento: '2.4.8' });
  const headers = await bearerHeader({ customer: mara.email });
  const { paths } = (await call('GET', '/rest/schema', undefined, headers)).body as Document;
  expect(paths).toHaveProperty(['/V1/customers/me/password']);
  expect(paths).toHaveProperty(['/V1/carts/mine/payment-information']);
  for (const path of ['/V1/customers/me', '/V1/carts/mine/items', '/V1/customers/search'])
    expect(paths).not.toHaveProperty([path]);
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
