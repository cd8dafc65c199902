import { expect, test } from 'vitest';
import { documentProblemsOf } from './document-problems-of.ts';

const rule = { count: 100, email: 'user-{{index}}@example.com', firstname: 'User', lastname: 'Lee' };
const listed = { email: 'user-7@example.com', firstname: 'Ana', lastname: 'Lee' };

test.each<[string, object, string[]]>([
  ['one account', { customer_rules: [{ ...rule, count: 1 }] }, []],
  ['a listed customer that replaces an account', { customer_rules: [rule], customers: [listed] }, []],
  ['a token of an account', { customer_rules: [rule], tokens: [{ token: 'x', customer: 'user-100@example.com' }] }, []],
  [
    'two rules in different websites',
    { customer_rules: [rule, { ...rule, website: 'b2b' }], websites: [{ code: 'b2b' }] },
    [],
  ],
  ...[0, -1, 1.5, 10_000_001].map((count): [string, object, string[]] => [
    `count ${count}`,
    { customer_rules: [{ ...rule, count }] },
    ['customer_rules[0].count: expected a whole number from 1 to 10000000'],
  ]),
  [
    'count as a string',
    { customer_rules: [{ ...rule, count: '100' }] },
    [`customer_rules[0].count: expected a number, got '100'`],
  ],
  ...[
    'user@example.com',
    '{{index}}-{{index}}@example.com',
    'user1{{index}}@example.com',
    'u{{index}}0@example.com',
  ].map((email): [string, object, string[]] => [
    `the e-mail address ${email}`,
    { customer_rules: [{ ...rule, email }] },
    [
      `customer_rules[0].email: '${email}' must contain {{index}} once, not next to a digit, such as user-{{index}}@example.com`,
    ],
  ]),
  [
    'an e-mail address without a domain',
    { customer_rules: [{ ...rule, email: 'user-{{index}}' }] },
    ["customer_rules[0].email: 'user-{{index}}' is not a valid e-mail address with a number for {{index}}"],
  ],
  [
    'a property of one account',
    { customer_rules: [{ ...rule, addresses: [] }] },
    [expect.stringContaining('customer_rules[0].addresses: unknown key; valid keys are count, first_id, except,')],
  ],
  [
    'ids beyond those of the database',
    { customer_rules: [{ ...rule, first_id: 4_294_967_290 }] },
    ['customer_rules[0].count: the last id would be 4294967389; expected at most 4294967295'],
  ],
  [
    'an exception of another rule',
    { customer_rules: [{ ...rule, except: [101] }] },
    ['customer_rules[0].except: 101 is not an id of the rule: 1 to 100'],
  ],
  [
    'rules with the same ids',
    {
      customer_rules: [
        { ...rule, first_id: 1 },
        { ...rule, email: 'b{{index}}@example.com', first_id: 100 },
      ],
    },
    ['customer_rules[1].first_id: ids 100 to 199 overlap those of customer_rules[0]'],
  ],
  [
    'rules with the same e-mail addresses',
    { customer_rules: [rule, { ...rule, email: 'User-{{index}}@Example.com' }] },
    [`customer_rules[1].email: makes 'User-1@Example.com', as customer_rules[0] does`],
  ],
  [
    'rules with one e-mail address in common',
    {
      customer_rules: [
        { ...rule, email: 'u{{index}}-1@example.com' },
        { ...rule, email: 'u5-{{index}}@example.com' },
      ],
    },
    [`customer_rules[1].email: makes 'u5-1@example.com', as customer_rules[0] does`],
  ],
  [
    'a listed customer with another id',
    { customer_rules: [rule], customers: [{ ...listed, id: 500 }] },
    [
      "customers[0].id: customer_rules[0] makes 'user-7@example.com' with the id 508; omit the id to replace that account",
    ],
  ],
  [
    'an unknown website',
    { customer_rules: [{ ...rule, website: 'mars' }] },
    ["customer_rules[0].website: unknown website 'mars'; valid: base"],
  ],
  [
    'a token of an account past the count',
    { customer_rules: [rule], tokens: [{ token: 'x', customer: 'user-101@example.com' }] },
    ["tokens[0].customer: unknown customer 'user-101@example.com' in website 'base'"],
  ],
  ['the largest id of the database', { customer_rules: [{ ...rule, first_id: 4_294_967_196 }] }, []],
  ['exceptions at both ends', { customer_rules: [{ ...rule, first_id: 5, except: [5, 104] }] }, []],
  [
    'an exception before the first id',
    { customer_rules: [{ ...rule, first_id: 5, except: [4] }] },
    ['customer_rules[0].except: 4 is not an id of the rule: 5 to 104'],
  ],
  [
    'rules next to each other, in any order',
    {
      customer_rules: [
        { ...rule, first_id: 101 },
        { ...rule, email: 'b{{index}}@example.com', first_id: 1 },
        { ...rule, email: 'c{{index}}@example.com', first_id: 201 },
      ],
    },
    [],
  ],
  [
    'a rule within another one',
    {
      customer_rules: [
        { ...rule, first_id: 50, count: 1 },
        { ...rule, email: 'b{{index}}@example.com', first_id: 1 },
      ],
    },
    ['customer_rules[1].first_id: ids 1 to 100 overlap those of customer_rules[0]'],
  ],
  [
    'rules with similar e-mail addresses, of which none is the same',
    {
      customer_rules: [
        { ...rule, email: 'u{{index}}-1@example.com' },
        { ...rule, email: 'u101-{{index}}@example.com' },
        { ...rule, email: 'ux-{{index}}@example.com' },
        { ...rule, email: 'u{{index}}@example.com' },
      ],
    },
    [],
  ],
  [
    'an exception in place of the e-mail address in common',
    {
      customer_rules: [
        { ...rule, first_id: 1, except: [5], email: 'u{{index}}-1@example.com' },
        { ...rule, email: 'u5-{{index}}@example.com' },
      ],
    },
    [],
  ],
  [
    'as many rules as possible',
    { customer_rules: Array.from({ length: 100 }, (_, i) => ({ ...rule, email: `u${i}-{{index}}@example.com` })) },
    [],
  ],
  [
    'too many rules',
    { customer_rules: Array.from({ length: 101 }, () => rule) },
    ['customer_rules: has 101 rules; expected at most 100'],
  ],
])('rules of customers: %s', (_, document, problems) => {
  expect(documentProblemsOf(document)).toEqual(problems);
});
