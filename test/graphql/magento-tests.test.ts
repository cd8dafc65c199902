import { expect, test } from 'vitest';
import type { FixtureDocument } from '../../src/state/document/fixture-document.ts';
import { createTestShop, mara } from './test-shop.ts';

/** A request of Magento's own API-functional tests, and what they expect. */
interface Row {
  readonly name: string;
  /** Releases to which the expectation applies. */
  readonly releases: readonly string[];
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  /** The customer is signed in unless this is true. */
  readonly guest?: true;
  readonly fixtures?: FixtureDocument;
  /** The message of the first error. */
  readonly message?: string;
  readonly data?: Record<string, unknown>;
}

const CART = 'c'.repeat(32);
const OLD = ['2.4.2-p1', '2.4.7'];
const ALL = ['2.4.2-p1', '2.4.7', '2.4.9'];
const PLACE = `country_code: US street: ["a", "b"] telephone: "1" postcode: "10019" city: "M" lastname: "P"`;
const createAddress = (input: string) => `mutation { createCustomerAddress(input: {${input}}) { id } }`;
const updateCustomer = (name: string, input: string) =>
  `mutation { ${name}(input: {${input}}) { customer { email date_of_birth } } }`;
const createCustomer = (name: string, input: string) =>
  `mutation { ${name}(input: {${input}}) { customer { email } } }`;
const EMAILS = ['jØrgen@somedomain.com', '“email”@example.com'];

/** [magento2-base/dev/tests/api-functional/testsuite/Magento/GraphQl/Customer] */
const ACCOUNTS: readonly Row[] = [
  ...['updateCustomer', 'updateCustomerV2'].flatMap((name): Row[] => [
    {
      name: `an empty first name in ${name}`,
      releases: name === 'updateCustomer' ? OLD : ['2.4.2-p1', '2.4.7'],
      query: updateCustomer(name, 'firstname: ""'),
      message: 'Required parameters are missing: First Name',
    },
    {
      name: `an empty last name in ${name}`,
      releases: OLD,
      query: updateCustomer(name, 'lastname: ""'),
      message: 'Required parameters are missing: Last Name',
    },
    {
      name: `an empty first name in ${name}, newest`,
      releases: ['2.4.8', '2.4.9'],
      query: updateCustomer(name, 'firstname: ""'),
      message: '"First Name" is a required value.',
    },
    {
      name: `the date of birth as it was sent to ${name}`,
      releases: ALL,
      query: updateCustomer(name, 'date_of_birth: "3/11/1972"'),
      data: { [name]: { customer: { email: mara.email, date_of_birth: '3/11/1972' } } },
    },
  ]),
  ...['createCustomer', 'createCustomerV2'].flatMap((name): Row[] => [
    {
      name: `an empty first name in ${name}`,
      releases: OLD,
      query: createCustomer(name, 'firstname: "" lastname: "B" email: "a@example.com" password: "test123#"'),
      message: 'Required parameters are missing: First Name',
    },
    ...EMAILS.flatMap((email): Row[] => [
      {
        name: `the e-mail address ${email} in ${name}`,
        releases: ['2.4.2-p1'],
        query: createCustomer(name, `firstname: "A" lastname: "B" email: "${email}" password: "Test123#"`),
        message: `"${email}" is not a valid email address.`,
      },
      {
        name: `the e-mail address ${email} in ${name}, later`,
        releases: ['2.4.7', '2.4.9'],
        query: createCustomer(name, `firstname: "A" lastname: "B" email: "${email}" password: "Test123#"`),
        data: { [name]: { customer: { email } } },
      },
    ]),
  ]),
  {
    name: 'no e-mail address in createCustomer',
    releases: OLD,
    query: createCustomer('createCustomer', 'firstname: "A" lastname: "B" password: "test123#"'),
    message: 'Required parameters are missing: Email',
  },
  {
    name: 'no value at all in createCustomerV2',
    releases: ['2.4.7', '2.4.9'],
    query: createCustomer('createCustomerV2', ''),
    message: 'Field CustomerCreateInput.email of required type String! was not provided.',
  },
  {
    name: 'a name with invalid characters',
    releases: ALL,
    query: createCustomer(
      'createCustomerV2',
      'firstname: "Jane ☺ " lastname: "B" email: "jane@example.com" password: "Test123#"',
    ),
    message: 'First Name is not valid!',
  },
];

/** [GraphQl/Customer/CreateCustomerAddressTest, UpdateCustomerAddressTest; CustomerGraphQl/Model/Customer/Address/ValidateAddress.php] */
const ADDRESSES: readonly Row[] = [
  {
    name: 'a region code without an id',
    releases: ALL,
    query: createAddress(`region: {region_code: "NY"} ${PLACE} firstname: "F"`),
    message: 'A region_id is required for the specified country code',
  },
  {
    name: 'a region id of another region',
    releases: ALL,
    query: createAddress(`region: {region_code: "NY" region_id: 53} ${PLACE} firstname: "F"`),
    message: 'The region_id does not match the selected country or region',
  },
  {
    name: 'a region of a country without regions',
    releases: ALL,
    query: createAddress(`region: {region_id: 43} ${PLACE.replace('US', 'GB')} firstname: "F"`),
    message: 'The region_id does not match the selected country or region',
  },
  {
    name: 'three street lines',
    releases: ALL,
    query: createAddress(
      `region: {region_code: "NY" region_id: 43} ${PLACE.replace('"b"', '"b", "c"')} firstname: "F"`,
    ),
    message: '"Street Address" cannot contain more than 2 lines.',
  },
  {
    name: 'an empty first name in a new address',
    releases: OLD,
    query: createAddress(`region: {region_code: "NY" region_id: 43} ${PLACE} firstname: ""`),
    message: 'Required parameters are missing: firstname',
  },
  {
    name: 'a string as input',
    releases: ['2.4.7', '2.4.9'],
    query: 'mutation { createCustomerAddress(input: "foo") { id } }',
    message: 'Expected value of type "CustomerAddressInput", found "foo".',
  },
  {
    name: 'an update without input',
    releases: OLD,
    query: 'mutation { updateCustomerAddress(id: 1) { id } }',
    message: '"input" value must be specified',
  },
  {
    name: 'the region that its id names',
    releases: ALL,
    query: createAddress(`region: {region_id: 4} ${PLACE} firstname: "F"`).replace(
      '{ id }',
      '{ region { region region_code } }',
    ),
    data: { createCustomerAddress: { region: { region: 'Arizona', region_code: 'AZ' } } },
  },
];

/** [GraphQl/Directory, GraphQl/Newsletter, GraphQl/Quote, GraphQl/GraphQlTypeValidationTest] */
const OTHERS: readonly Row[] = [
  {
    name: 'a country id that is an enum value',
    releases: ['2.4.7', '2.4.9'],
    query: '{ country(id: US) { id } }',
    data: { country: { id: 'US' } },
  },
  {
    name: 'no country id',
    releases: ALL,
    query: '{ country { id } }',
    message: 'Country "id" value should be specified',
  },
  {
    name: 'the countries that the setting allows',
    releases: ALL,
    fixtures: { config: { 'general/country/allow': 'US' } },
    query: '{ countries { id } }',
    data: { countries: [{ id: 'US' }] },
  },
  {
    name: 'a quantity as a string',
    releases: ['2.4.7', '2.4.9'],
    fixtures: { products: [{ sku: 'HAT' }], carts: [{ id: CART, items: [{ sku: 'HAT', quantity: 1 }] }] },
    guest: true,
    query: `mutation ($quantity: Float!, $itemId: Int!) {
      updateCartItems(input: {cart_id: "${CART}" cart_items: [{cart_item_id: $itemId quantity: $quantity}]}) { cart { items { quantity } } } }`,
    variables: { quantity: '1.9', itemId: '1' },
    data: { updateCartItems: { cart: { items: [{ quantity: 1.9 }] } } },
  },
  {
    name: 'a newsletter subscription that must be confirmed',
    releases: ALL,
    fixtures: { config: { 'newsletter/subscription/confirm': 1 } },
    query: `mutation { subscribeEmailToNewsletter(email: "${mara.email}") { status } }`,
    data: { subscribeEmailToNewsletter: { status: 'NOT_ACTIVE' } },
  },
  {
    name: 'a newsletter subscription of a guest that is not allowed',
    releases: ALL,
    guest: true,
    fixtures: { config: { 'newsletter/subscription/allow_guest_subscribe': 0 } },
    query: 'mutation { subscribeEmailToNewsletter(email: "guest@example.com") { status } }',
    message: 'Guests can not subscribe to the newsletter. You must create an account to subscribe.',
  },
  {
    name: 'a product in an empty catalog',
    releases: ALL,
    guest: true,
    fixtures: { products: [], carts: [{ id: CART }] },
    query: `mutation { addSimpleProductsToCart(input: {cart_id: "${CART}" cart_items: [{data: {sku: "none" quantity: 1}}]}) { cart { id } } }`,
    message: 'Could not find a product with SKU "none"',
  },
  {
    name: 'a product that is out of stock',
    releases: ['2.4.7'],
    guest: true,
    fixtures: { products: [{ sku: 'simple_product', quantity: 0 }], carts: [{ id: CART }] },
    query: `mutation { addSimpleProductsToCart(input: {cart_id: "${CART}" cart_items: [{data: {sku: "simple_product" quantity: 1}}]}) { cart { id } } }`,
    message:
      'Could not add the product with SKU simple_product to the shopping cart: Product that you are trying to add is not available.',
  },
  {
    name: 'an item that is out of stock in a cart',
    releases: ['2.4.7', '2.4.9'],
    guest: true,
    fixtures: {
      products: [{ sku: 'HAT', quantity: 0 }],
      carts: [{ id: CART, items: [{ sku: 'HAT', quantity: 1 }] }],
    },
    query: `{ cart(cart_id: "${CART}") { items { errors { message } } } }`,
    data: { cart: { items: [{ errors: [{ message: 'There are no source items with the in stock status' }] }] } },
  },
];

const cases = [...ACCOUNTS, ...ADDRESSES, ...OTHERS].flatMap((row) =>
  row.releases.map((release) => [release, row.name, row] as const),
);

test.each(cases)("%s answers %s as Magento's own tests expect", async (release, _, row) => {
  const { send, authorize } = await createTestShop({ ...row.fixtures, magento: release });
  const bearer = row.guest ? {} : await authorize(mara.email);
  const { message, body } = await send(row.query, row.variables ?? {}, bearer);
  expect(message).toBe(row.message ?? '');
  if (row.data !== undefined) expect(body.data).toEqual(row.data);
});
