import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, test } from 'vitest';
import { accountResolvers } from '../../../src/graphql/resolvers/account/account-resolvers.ts';
import { accountSchemaOf } from '../../../src/graphql/schema/account-schema.ts';
import { findRelease, NEWEST_RELEASE, parseRelease } from '../../../src/magento/releases/release.ts';
import { accountDefinitions } from '../../../src/magento/schema/account-definitions.ts';
import { addressFixtureSchema, customerFixtureSchema } from '../../../src/state/document/customer-fixtures.ts';

const schema = (release: string) => accountSchemaOf(findRelease(release) ?? parseRelease(release));
const fieldsOf = (release: string, type: string) => {
  const found = schema(release).getType(type);
  return isObjectType(found) || isInputObjectType(found) ? Object.keys(found.getFields()) : [];
};

/** The directives of the SDL, and the releases that they name. */
const directives = accountDefinitions.flatMap((sdl) => [
  ...sdl.matchAll(/@(?:since|until)\b(?:\(release: "(.*?)"\))?/g),
]);
const releases = [...new Set(['2.3.1', NEWEST_RELEASE, ...directives.map(([, release = '']) => release)])];

test.each(releases)('the release %s of a directive exists and has a schema', (release) => {
  expect(findRelease(release)?.name).toBe(release);
  expect(fieldsOf(release, 'Query')).toContain('customer');
});

/** Fields that were added, with the release and the one before. */
const addedFields: [type: string, field: string, since: string, before: string][] = [
  ['Query', 'isEmailAvailable', '2.3.2', '2.3.1'],
  ['Query', 'recaptchaV3Config', '2.4.7', '2.4.6'],
  ['Query', 'recaptchaFormConfig', '2.4.8', '2.4.7'],
  ['Query', 'customerGroup', '2.4.8', '2.4.7'],
  ['Query', 'customerGroup', '2.4.9', '2.4.8-p1'],
  ['Mutation', 'createCustomerV2', '2.4.1', '2.4.0'],
  ['Mutation', 'confirmEmail', '2.4.7', '2.4.6'],
  ['Mutation', 'resendConfirmationEmail', '2.4.8', '2.4.7'],
  ['Mutation', 'exchangeExternalCustomerToken', '2.4.9', '2.4.8'],
  ['Mutation', 'updateCustomerAddressV2', '2.4.9', '2.4.8'],
  ['Customer', 'confirmation_status', '2.4.7', '2.4.6'],
  ['Customer', 'custom_attributes', '2.4.7', '2.4.6'],
  ['Customer', 'addressesV2', '2.4.8', '2.4.7'],
  ['Customer', 'group', '2.4.8', '2.4.7'],
  ['CustomerAddress', 'uid', '2.4.9', '2.4.8'],
  ['CustomerCreateInput', 'custom_attributes', '2.4.7', '2.4.6'],
  ['StoreConfig', 'customer_access_token_lifetime', '2.4.7', '2.4.6'],
  ['StoreConfig', 'graphql_share_customer_group', '2.4.8', '2.4.7'],
  ['ReCaptchaConfigurationV3', 'theme', '2.4.8', '2.4.7'],
];

test.each(addedFields)('%s.%s exists since %s', (type, field, since, before) => {
  expect(fieldsOf(since, type)).toContain(field);
  expect(fieldsOf(before, type)).not.toContain(field);
});

test.each([
  ['2.4.8', 'Int', 'CustomerGroup'],
  ['2.4.9', 'ID!', 'CustomerGroupStorefront'],
])('in %s the id of a customer is %s and the group a %s', (release, id, group) => {
  const customer = schema(release).getType('Customer');
  if (!isObjectType(customer)) throw new Error('no Customer');
  expect(String(customer.getFields()['id']?.type)).toBe(id);
  expect(String(customer.getFields()['group']?.type)).toBe(group);
});

test.each([
  ['Mutation', 'createCustomer', '2.4.8', '2.4.7', 'Use createCustomerV2.'],
  ['Mutation', 'updateCustomer', '2.4.8', '2.4.7', 'Use updateCustomerV2.'],
  ['Mutation', 'updateCustomerAddress', '2.4.9', '2.4.8', 'Use updateCustomerAddressV2.'],
  ['Mutation', 'deleteCustomerAddress', '2.4.9', '2.4.8', 'Use deleteCustomerAddressV2.'],
  ['CustomerAddress', 'id', '2.4.9', '2.4.8', 'Use uid.'],
])('%s.%s is deprecated from %s on', (type, field, since, before, reason) => {
  const reasonIn = (release: string) => {
    const found = schema(release).getType(type);
    return isObjectType(found) ? found.getFields()[field]?.deprecationReason : 'unknown type';
  };
  expect(reasonIn(before)).toBeUndefined();
  expect(reasonIn(since)).toBe(reason);
});

test.each([
  ['2.4.8', 'Boolean!'],
  ['2.4.9', 'Boolean'],
])('in %s graphql_share_customer_group is %s', (release, type) => {
  const config = schema(release).getType('StoreConfig');
  if (!isObjectType(config)) throw new Error('no StoreConfig');
  expect(String(config.getFields()['graphql_share_customer_group']?.type)).toBe(type);
});

test('every resolver has a field in the newest schema, or in one of an earlier release', () => {
  const fields = Object.entries(accountResolvers).flatMap(([type, resolvers]) =>
    Object.keys(resolvers).map((field) => [type, field]),
  );
  for (const [type = '', field] of fields) {
    const known = [NEWEST_RELEASE, ...releases].flatMap((release) => fieldsOf(release, type));
    expect(known).toContain(field);
  }
});

test('every root field of every release has a resolver', () => {
  for (const release of releases) {
    for (const type of ['Query', 'Mutation'] as const) {
      for (const field of fieldsOf(release, type)) expect(Object.keys(accountResolvers[type])).toContain(field);
    }
  }
});

test.each([
  ['Customer', customerFixtureSchema],
  ['CustomerAddress', addressFixtureSchema],
] as const)('every field of %s is a property of the fixture or has a resolver', (type, { entries }) => {
  const known = [...Object.keys(entries), ...Object.keys(accountResolvers[type])];
  for (const release of releases) {
    for (const field of fieldsOf(release, type)) expect(known).toContain(field);
  }
});

test('every type has a description, and our directives are removed', () => {
  const built = schema(NEWEST_RELEASE);
  for (const type of Object.values(built.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type) || ['Query', 'Mutation'].includes(type.name)) continue;
    expect(`${type.name}: ${type.description ?? ''}`).toMatch(/: ./);
    expect(isObjectType(type) || isInputObjectType(type) || isEnumType(type) || isInterfaceType(type)).toBe(true);
    expect(getNamedType(type)).toBe(type);
  }
  expect(built.getDirective('since')).toBeUndefined();
});
