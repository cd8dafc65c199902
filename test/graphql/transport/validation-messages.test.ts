import { expect, test } from 'vitest';
import { createTestShop } from '../test-shop.ts';

/** What a document or its variables are refused with: by webonyx/graphql-php 15 (2.4.6 and later), and by 14 where it differs. */
const documents: [query: string, newest: string, older?: string][] = [
  [
    '{ isEmailAvailable { is_email_available } }',
    'Field "isEmailAvailable" argument "email" of type "String!" is required but not provided.',
  ],
  [
    '{ customer @include { email } }',
    'Directive "@include" argument "if" of type "Boolean!" is required but not provided.',
  ],
  ['{ customer(id: 1) { email } }', 'Unknown argument "id" on field "customer" of type "Query".'],
  [
    '{ isEmailAvailable(emial: "a", email: "b") { is_email_available } }',
    'Unknown argument "emial" on field "isEmailAvailable" of type "Query". Did you mean "email"?',
  ],
  [
    '{ customer @skip(iff: true, if: true) { email } }',
    'Unknown argument "iff" on directive "@skip". Did you mean "if"?',
  ],
  [
    'fragment a on Customer { ...b } fragment b on Customer { ...c } fragment c on Customer { ...a } { customer { ...a } }',
    'Cannot spread fragment "a" within itself via b, c.',
  ],
  ['{ customer }', 'Field "customer" of type "Customer" must have a sub selection.'],
  ['{ customer { email { a } } }', 'Field "email" of type "String" must not have a sub selection.'],
  ['query ($a: String, $a: String) { customer { email } }', 'There can be only one variable named "a".'],
  ['query @include(if: true) { customer { email } }', 'Directive "include" may not be used on "QUERY".'],
  [
    '{ customer @skip(if: true) @skip(if: true) { email } }',
    'The directive "skip" can only be used once at this location.',
  ],
  [
    '{ customer { a: email a: firstname } }',
    'Fields "a" conflict because email and firstname are different fields. Use different aliases on the fields to fetch both if this was intentional.',
  ],
  ['{ customer @shout { email } }', 'Unknown directive "@shout".', 'Unknown directive "shout".'],
  ['{ customr { email } }', 'Cannot query field "customr" on type "Query".'],
  [
    'mutation { createCustomer(input: { zzzz: "x" }) { customer { email } } }',
    'Field "zzzz" is not defined by type "CustomerInput".',
    'Field "zzzz" is not defined by type CustomerInput.',
  ],
  [
    'mutation { createCustomer(input: { emial: "x" }) { customer { email } } }',
    'Field "emial" is not defined by type "CustomerInput". Did you mean "email"?',
    'Field "emial" is not defined by type CustomerInput; Did you mean email?',
  ],
  [
    'mutation { createCustomerV2(input: { email: "x", firstname: "y" }) { customer { email } } }',
    'Field CustomerCreateInput.lastname of required type String! was not provided.',
  ],
  // The fields of an input are in alphabetical order. [recorded from Magento 2.4.7-p3]
  [
    'mutation { createCustomerV2(input: {}) { customer { email } } }',
    'Field CustomerCreateInput.email of required type String! was not provided.',
  ],
  [
    '{ isEmailAvailable(email: { a: 1 }) { is_email_available } }',
    'String cannot represent a non string value: { a: 1 }',
    'Field "isEmailAvailable" argument "email" requires type String!, found {a: 1}.',
  ],
  [
    'mutation { deleteCustomerAddress(id: "7a/é") }',
    'Int cannot represent non-integer value: "7a\\/\\u00e9"',
    'Field "deleteCustomerAddress" argument "id" requires type Int!, found "7a\\/\\u00e9".',
  ],
  [
    'mutation { createCustomerAddress(input: "foo") { id } }',
    'Expected value of type "CustomerAddressInput", found "foo".',
    'Field "createCustomerAddress" argument "input" requires type CustomerAddressInput!, found "foo".',
  ],
  [
    'mutation { deleteCustomerAddress(id: 4294967296) }',
    'Int cannot represent non-integer value: 4294967296',
    'Field "deleteCustomerAddress" argument "id" requires type Int!, found 4294967296.',
  ],
  ['subscription { customer { email } }', 'Schema is not configured for subscriptions.'],
  [
    '{ isEmailAvailable(email: null) { is_email_available } }',
    'Expected value of type "String!", found null.',
    'Field "isEmailAvailable" argument "email" requires type String!, found null.',
  ],
];

test.each(documents)('refuses %s with the message of 2.4.9', async (query, newest) => {
  const { send } = await createTestShop();
  const { status, body } = await send(query);
  expect(status).toBe(200);
  expect(body).toEqual({ errors: [{ message: newest, locations: expect.any(Array) }] });
});

test.each(documents)('refuses %s with the message of 2.4.5', async (query, newest, older = newest) => {
  const { send } = await createTestShop({ magento: '2.4.5' });
  const { body } = await send(query);
  expect(body.errors?.map(({ message, extensions }) => [message, extensions])).toEqual([
    [older, { category: 'graphql' }],
  ]);
});

test('refuses two fields of different types with one response key', async () => {
  const { send } = await createTestShop();
  const { message } = await send(
    '{ customer { custom_attributes { ... on AttributeValue { x: value } ... on AttributeSelectedOptions { x: code } } } }',
  );
  expect(message).toBe(
    'Fields "x" conflict because they return conflicting types String! and ID!. Use different aliases on the fields to fetch both if this was intentional.',
  );
});

const V2 = 'mutation ($input: CustomerCreateInput!) { createCustomerV2(input: $input) { customer { email } } }';
const ADDRESS = 'mutation ($input: CustomerAddressInput!) { createCustomerAddress(input: $input) { id } }';

const inputs: [variables: Record<string, unknown>, query: string, newest: string, older: string][] = [
  [
    {},
    V2,
    'Variable "$input" of required type "CustomerCreateInput!" was not provided.',
    'Variable "$input" of required type "CustomerCreateInput!" was not provided.',
  ],
  [
    { input: null },
    V2,
    'Variable "$input" of non-null type "CustomerCreateInput!" must not be null.',
    'Variable "$input" of non-null type "CustomerCreateInput!" must not be null.',
  ],
  [
    { input: 'a' },
    V2,
    'Variable "$input" got invalid value "a"; Expected type "CustomerCreateInput" to be an object.',
    'Variable "$input" got invalid value "a"; Expected type CustomerCreateInput to be an object.',
  ],
  [
    { input: { email: 'a', firstname: 'b' } },
    V2,
    'Variable "$input" got invalid value {"email":"a","firstname":"b"}; Field "lastname" of required type "String!" was not provided.',
    'Variable "$input" got invalid value {"email":"a","firstname":"b"}; Field value.lastname of required type String! was not provided.',
  ],
  [
    { input: { email: { a: 1 }, firstname: 'b', lastname: 'c' } },
    V2,
    'Variable "$input" got invalid value {"a":1} at "input.email"; String cannot represent a non string value: {"a":1}',
    'Variable "$input" got invalid value {"email":{"a":1},"firstname":"b","lastname":"c"}; Expected type String at value.email; String cannot represent a non string value: {"a":1}',
  ],
  [
    { input: { country_code: 'XX' } },
    ADDRESS,
    'Variable "$input" got invalid value "XX" at "input.country_code"; Value "XX" does not exist in "CountryCodeEnum" enum. Did you mean the enum value "AX", "CX", or "MX"?',
    'Variable "$input" got invalid value {"country_code":"XX"}; Expected type CountryCodeEnum at value.country_code; did you mean AX, CX, or MX?',
  ],
  [
    { input: {} },
    V2,
    'Variable "$input" got invalid value []; Field "email" of required type "String!" was not provided.',
    'Variable "$input" got invalid value []; Field value.email of required type String! was not provided.',
  ],
  [
    { input: { region: { region_id: '' } } },
    ADDRESS,
    'Variable "$input" got invalid value (empty string) at "input.region.region_id"; Int cannot represent non-integer value: (empty string)',
    'Variable "$input" got invalid value {"region":{"region_id":""}}; Expected type Int at value.region.region_id; Int cannot represent non-integer value: (empty string)',
  ],
  [
    { input: { region: { region_id: 4294967296 } } },
    ADDRESS,
    'Variable "$input" got invalid value 4294967296 at "input.region.region_id"; Int cannot represent non 32-bit signed integer value: 4294967296',
    'Variable "$input" got invalid value {"region":{"region_id":4294967296}}; Expected type Int at value.region.region_id; Int cannot represent non 32-bit signed integer value: 4294967296',
  ],
  [
    { input: { region: { region_id: 'a"b' } } },
    ADDRESS,
    'Variable "$input" got invalid value "a"b" at "input.region.region_id"; Int cannot represent non-integer value: "a"b"',
    'Variable "$input" got invalid value {"region":{"region_id":"a\\"b"}}; Expected type Int at value.region.region_id; Int cannot represent non-integer value: a"b',
  ],
  [
    { input: { country_code: { code: 'é/' } } },
    ADDRESS,
    'Variable "$input" got invalid value {"code":"\\u00e9\\/"} at "input.country_code"; Enum "CountryCodeEnum" cannot represent non-string value: {"code":"\\u00e9\\/"}.',
    'Variable "$input" got invalid value {"country_code":{"code":"\\u00e9\\/"}}; Expected type CountryCodeEnum at value.country_code.',
  ],
  [
    { input: { region: { regio: 'x' } } },
    ADDRESS,
    'Variable "$input" got invalid value {"regio":"x"} at "input.region"; Field "regio" is not defined by type "CustomerAddressRegionInput". Did you mean "region"?',
    'Variable "$input" got invalid value {"region":{"regio":"x"}}; Field "regio" is not defined by type CustomerAddressRegionInput at value.region; did you mean region?',
  ],
  [
    { input: { custom_attributes: [{ attribute_code: null, value: 'x' }] } },
    ADDRESS,
    'Variable "$input" got invalid value null at "input.custom_attributes[0].attribute_code"; Expected non-nullable type "String!" not to be null.',
    'Variable "$input" got invalid value {"custom_attributes":[{"attribute_code":null,"value":"x"}]}; Expected non-nullable type String! not to be null at value.custom_attributes[0].attribute_code.',
  ],
];

test.each(inputs)('refuses variables %j with the message of 2.4.9', async (variables, query, newest) => {
  const { send } = await createTestShop();
  const { status, body } = await send(query, variables);
  expect(status).toBe(200);
  expect(body).toEqual({ errors: [{ message: newest, locations: [{ line: 1, column: 11 }] }] });
});

test.each(inputs)('refuses variables %j with the message of 2.4.5', async (variables, query, _, older) => {
  const { send } = await createTestShop({ magento: '2.4.5' });
  expect((await send(query, variables)).message).toBe(older);
});

test.each([
  ['{ customer { email }', 'Expected Name, found <EOF>'],
  ['}', 'Unexpected }'],
  ['customer', 'Unexpected Name "customer"'],
  ['{ customer ? }', 'Cannot parse the unexpected character "?".'],
  ['{ customer(email: "a }', 'Unterminated string.'],
  ['query ($a) { customer { email } }', 'Expected :, found )'],
  ['{ customer { } }', 'Expected Name, found }'],
  ['{ a(b: 01) }', 'Invalid number, unexpected digit after 0: "1"'],
  ['query ($a: Int = $b) { customer { email } }', 'Unexpected $'],
  ['{ a(b: "\\q") }', 'Invalid character escape sequence: \\q'],
])('reports the syntax error of %s', async (query, expected) => {
  const { send } = await createTestShop();
  const { status, message } = await send(query);
  expect({ status, message }).toEqual({ status: 400, message: `Syntax Error: ${expected}` });
});

/** graphql-php 15 names the operation if it has no name, and does not if it has one. [recorded from Magento 2.4.7-p3] */
test.each([
  ['2.4.5', '', 'Variable "$e" is not defined.'],
  ['2.4.5', 'query A', 'Variable "$e" is not defined by operation "A".'],
  ['2.4.6', '', 'Variable "$e" is not defined by operation "".'],
  ['2.4.6', 'query A', 'Variable "$e" is not defined.'],
])('%s reports an undefined variable of "%s" with: %s', async (magento, start, message) => {
  const { send } = await createTestShop({ magento });
  expect((await send(`${start} { isEmailAvailable(email: $e) { is_email_available } }`)).message).toBe(message);
});

test.each(['2.4.5', '2.4.9'])('%s reports a long invalid value in linear time', async (magento) => {
  const { send } = await createTestShop({ magento });
  const input = { country_code: 'Did you mean the enum value '.repeat(30_000) };
  expect((await send(ADDRESS, { input })).body.errors).toHaveLength(1);
  const quotes = JSON.stringify('"'.repeat(400_000));
  expect((await send(`{ recaptchaFormConfig(formType: ${quotes}) { is_enabled } }`)).body.errors).toHaveLength(1);
});

test('developer mode reports all errors of a document', async () => {
  const { send } = await createTestShop({ mode: 'developer' });
  const { body } = await send('{ customr { email } storeConfg { code } }');
  expect(body.errors).toHaveLength(2);
});
