import { expect, test } from 'vitest';
import type { FixtureDocument } from '../../../../src/state/document/fixture-document.ts';
import { createTestShop, mara } from '../../test-shop.ts';

const attributes: FixtureDocument['attributes'] = [
  {
    code: 'shoe_size',
    entity_type: 'customer',
    label: 'Shoe size',
    frontend_input: 'select',
    is_required: true,
    sort_order: 45,
    options: [
      { value: '41', label: 'Size 41' },
      { value: '42', label: 'Size 42' },
    ],
  },
  {
    code: 'hobbies',
    entity_type: 'customer',
    label: 'Hobbies',
    validate_rules: [{ name: 'max_text_length', value: '5' }],
  },
  { code: 'floor', entity_type: 'customer_address', label: 'Floor', default_value: '0' },
];

const NEW = '{ firstname: "Al", lastname: "Ba", email: "al@example.com", password: "Spring-Rain7"';
const create = (values: string) => `mutation { createCustomerV2(input: ${NEW} custom_attributes: [${values}] }) {
  customer { custom_attributes { code ... on AttributeValue { value }
    ... on AttributeSelectedOptions { selected_options { label value } } } } } }`;

test('an account has the attributes of the store, those with options as selected options', async () => {
  const { send } = await createTestShop({ attributes });
  const { body } = await send(
    create(`{ attribute_code: "shoe_size", selected_options: [{ value: "42" }] }
      { attribute_code: "hobbies", value: "Chess" } { attribute_code: "unknown", value: "1" }`),
  );
  expect(body.data).toEqual({
    createCustomerV2: {
      customer: {
        custom_attributes: [
          { code: 'hobbies', value: 'Chess' },
          { code: 'shoe_size', selected_options: [{ label: 'Size 42', value: '42' }] },
        ],
      },
    },
  });
});

test('a value that is missing, unknown or too long is refused', async () => {
  const { send } = await createTestShop({ attributes });
  const messageOf = async (values: string) => (await send(create(values))).message;
  expect(await messageOf('')).toBe('"Shoe size" is a required value.');
  expect(
    await messageOf('{ attribute_code: "shoe_size", value: "9" } { attribute_code: "hobbies", value: "Reading" }'),
  ).toBe(
    '"Hobbies" length must be equal or less than 5 characters.\nAttribute shoe_size does not contain option with Id 9',
  );
});

test('an address has the default of an attribute, and keeps it in an update', async () => {
  const { send, authorize } = await createTestShop({ attributes });
  const headers = await authorize(mara.email);
  const address =
    'firstname: "R" lastname: "C" street: ["1"] city: "Berlin" postcode: "1" country_code: DE telephone: "5"';
  const values = 'custom_attributesV2 { code ... on AttributeValue { value } }';
  const created = await send(`mutation { createCustomerAddress(input: { ${address} }) { ${values} } }`, {}, headers);
  expect(created.body.data).toEqual({
    createCustomerAddress: { custom_attributesV2: [{ code: 'floor', value: '0' }] },
  });
  const change = 'custom_attributesV2: [{ attribute_code: "floor", value: "3" }]';
  const updated = await send(
    `mutation { updateCustomerAddress(id: 1, input: { ${change} }) { city ${values} } }`,
    {},
    headers,
  );
  expect(updated.body.data).toEqual({
    updateCustomerAddress: { city: 'Berlin', custom_attributesV2: [{ code: 'floor', value: '3' }] },
  });
});

test('describes attributes in forms and lists', async () => {
  const { send } = await createTestShop({ attributes });
  const { body } = await send(`{
    attributesForm(formCode: "customer_account_create") { items { code is_required } }
    address: attributesForm(formCode: "customer_register_address") { items { code } }
    attributesList(entityType: CUSTOMER) { items { code label frontend_input options { label value }
      ... on CustomerAttributeMetadata { sort_order validate_rules { name value } } } errors { message } }
    products: attributesList(entityType: CATALOG_PRODUCT) { items { code } } }`);
  expect(body.data).toEqual({
    attributesForm: {
      items: [
        { code: 'hobbies', is_required: false },
        { code: 'firstname', is_required: true },
        { code: 'shoe_size', is_required: true },
        { code: 'lastname', is_required: true },
        { code: 'email', is_required: true },
      ],
    },
    address: { items: expect.arrayContaining([{ code: 'floor' }, { code: 'city' }]) },
    attributesList: {
      items: [
        {
          code: 'hobbies',
          label: 'Hobbies',
          frontend_input: 'TEXT',
          options: [],
          sort_order: 0,
          validate_rules: [{ name: 'MAX_TEXT_LENGTH', value: '5' }],
        },
        {
          code: 'shoe_size',
          label: 'Shoe size',
          frontend_input: 'SELECT',
          options: [
            { label: 'Size 41', value: '41' },
            { label: 'Size 42', value: '42' },
          ],
          sort_order: 45,
          validate_rules: [],
        },
      ],
      errors: [],
    },
    products: { items: [{ code: 'cost' }, { code: 'manufacturer' }, { code: 'color' }] },
  });
});

test('finds metadata by code and entity type', async () => {
  const { send } = await createTestShop({ attributes });
  const query = (inputs: string) =>
    `{ customAttributeMetadataV2(attributes: [${inputs}]) { items { code entity_type } errors { type message } } }`;
  const { body } = await send(
    query(`{ attribute_code: "shoe_size", entity_type: "customer" } { attribute_code: "failures_num", entity_type: "customer" }
      { attribute_code: "color", entity_type: "catalog_product" } { attribute_code: "nope", entity_type: "catalog_product" }
      { attribute_code: "a", entity_type: "robot" }`),
  );
  expect(body.data).toEqual({
    customAttributeMetadataV2: {
      items: [
        { code: 'shoe_size', entity_type: 'CUSTOMER' },
        { code: 'color', entity_type: 'CATALOG_PRODUCT' },
      ],
      errors: [
        { type: 'ATTRIBUTE_NOT_FOUND', message: 'Attribute code "nope" could not be found.' },
        { type: 'ENTITY_NOT_FOUND', message: 'Entity "robot" could not be found.' },
      ],
    },
  });
  const messages = ['', '{ entity_type: "customer" }', '{ attribute_code: "color" }'].map(query);
  expect(await Promise.all(messages.map(async (each) => (await send(each)).message))).toEqual([
    'Required parameters "attribute_code" and "entity_type" of type String.',
    'The attribute_code is required to retrieve the metadata',
    'The entity_type is required to retrieve the metadata',
  ]);
  const older =
    await send(`{ customAttributeMetadata(attributes: [{ attribute_code: "shoe_size", entity_type: "customer" }
    { attribute_code: "nope", entity_type: "customer" }]) { items { attribute_code attribute_type input_type
    attribute_options { value } } } none: customAttributeMetadata(attributes: []) { items { attribute_code } } }`);
  expect(older.body.data).toEqual({
    customAttributeMetadata: {
      items: [
        {
          attribute_code: 'shoe_size',
          attribute_type: 'Int',
          input_type: 'select',
          attribute_options: [{ value: '41' }, { value: '42' }],
        },
        { attribute_code: 'nope', attribute_type: null, input_type: null, attribute_options: [] },
      ],
    },
    none: { items: null },
  });
});
