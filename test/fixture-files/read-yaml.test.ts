import { expect, test } from 'vitest';
import { locationText, readOne } from './fixture-folder.ts';

test('reads scalars according to the core schema of YAML 1.2', () => {
  const text = [
    'number: 42',
    'negative: -1.5',
    'octal: 0o17',
    'leading zero: 010',
    'text: "42"',
    'word: yes',
    'off: off',
    'true: true',
    'nothing:',
    'time: 2030-01-01T00:00:00Z',
    'day: 2030-01-01',
    'sexagesimal: 1:30',
    'relative: +10m',
    '2.4: key',
  ].join('\n');
  expect(readOne(text).document).toEqual({
    number: 42,
    negative: -1.5,
    octal: 15,
    'leading zero': 10,
    text: '42',
    word: 'yes',
    off: 'off',
    true: true,
    nothing: null,
    time: '2030-01-01T00:00:00Z',
    day: '2030-01-01',
    sexagesimal: '1:30',
    relative: '+10m',
    '2.4': 'key',
  });
});

test('reads a file that declares YAML 1.1 as YAML 1.2', () => {
  expect(readOne('%YAML 1.1\n---\nword: yes\nday: 2030-01-01\n').document).toEqual({ word: 'yes', day: '2030-01-01' });
});

test('reads Windows line endings', () => {
  const source = readOne('seed: 1\r\ncustomers:\r\n  - email: a\r\n    password: |\r\n      x\r\n');
  expect(source.document).toEqual({ seed: 1, customers: [{ email: 'a', password: 'x\n' }] });
  expect(locationText(source, 'customers', 0, 'password')).toBe('f.yaml:4:5 customers[0].password');
});

test('locates an entry of an object at its key and an item of an array at its start', () => {
  const source = readOne(
    [
      'customers:',
      '  - { email: a, group: 1 }',
      '  - emial: b',
      '    addresses: [{ city: X }, { city: Y }]',
      '  -',
      '    &c',
      '    email: c',
      'tags: [one, two]',
    ].join('\n'),
  );
  expect(locationText(source)).toBe('f.yaml:1:1 ');
  expect(locationText(source, 'customers')).toBe('f.yaml:1:1 customers');
  expect(locationText(source, 'customers', 0)).toBe('f.yaml:2:5 customers[0]');
  expect(locationText(source, 'customers', 0, 'group')).toBe('f.yaml:2:17 customers[0].group');
  expect(locationText(source, 'customers', 1, 'emial')).toBe('f.yaml:3:5 customers[1].emial');
  expect(locationText(source, 'customers', 1, 'addresses', 1, 'city')).toBe(
    'f.yaml:4:32 customers[1].addresses[1].city',
  );
  expect(locationText(source, 'customers', 2, 'email')).toBe('f.yaml:7:5 customers[2].email');
  expect(locationText(source, 'tags', 1)).toBe('f.yaml:8:13 tags[1]');
});

test('locates a missing value at its closest ancestor', () => {
  const source = readOne('seed: 1\ncustomers:\n  - email: a');
  expect(locationText(source, 'customers', 0, 'password')).toBe('f.yaml:3:5 customers[0].password');
  expect(locationText(source, 'customers', 7, 'email')).toBe('f.yaml:2:1 customers[7].email');
  expect(locationText(source, 'customers', 0, 'email', 'deeper', 0)).toBe('f.yaml:3:5 customers[0].email.deeper[0]');
  expect(locationText(source, 'admins', 0)).toBe('f.yaml:1:1 admins[0]');
  expect(locationText(source, 'toString')).toBe('f.yaml:1:1 toString');
});

test('resolves aliases and merge keys to their values and locations', () => {
  const source = readOne(
    [
      'customers:',
      '  - &roni',
      '    email: a',
      '    group: 1',
      '    address: &home { city: X }',
      '  - <<: *roni',
      '    email: b',
      '  - { email: c, address: *home, <<: [{ group: 2, name: C }, *roni] }',
      '  - *roni',
    ].join('\n'),
  );
  const address = { city: 'X' };
  expect(source.document).toEqual({
    customers: [
      { email: 'a', group: 1, address },
      { email: 'b', group: 1, address },
      { email: 'c', group: 2, name: 'C', address },
      { email: 'a', group: 1, address },
    ],
  });
  expect(source.problems).toEqual([]);
  expect(locationText(source, 'customers', 1, 'email')).toBe('f.yaml:7:5 customers[1].email');
  expect(locationText(source, 'customers', 1, 'group')).toBe('f.yaml:4:5 customers[1].group');
  expect(locationText(source, 'customers', 2, 'address')).toBe('f.yaml:8:17 customers[2].address');
  expect(locationText(source, 'customers', 2, 'address', 'city')).toBe('f.yaml:5:22 customers[2].address.city');
  expect(locationText(source, 'customers', 3)).toBe('f.yaml:9:5 customers[3]');
  expect(locationText(source, 'customers', 3, 'email')).toBe('f.yaml:3:5 customers[3].email');
});

test('uses the latest anchor of a name and reads a quoted << as a key', () => {
  const source = readOne('a: &x 1\nb: *x\nc: &x 2\nd: *x\n&k key: *k\n"<<": 3');
  expect(source.document).toEqual({ a: 1, b: 1, c: 2, d: 2, key: 'key', '<<': 3 });
});

test('copies the value for each alias', () => {
  const { document } = readOne('a: &x { list: [] }\nb: *x');
  const { a, b } = document as { a: { list: string[] }; b: { list: string[] } };
  a.list.push('only here');
  expect(b.list).toEqual([]);
});

test('reads a file in which many customers share a value', () => {
  const customers = Array.from({ length: 2000 }, (_, index) => `  - { <<: *base, email: c${index}, address: *home }`);
  const source = readOne(`base: &base { group: 1 }\nhome: &home { city: X }\ncustomers:\n${customers.join('\n')}`);
  expect(source.problems).toEqual([]);
  expect(source.document).toHaveProperty(['customers', 1999], { group: 1, email: 'c1999', address: { city: 'X' } });
  expect(locationText(source, 'customers', 1999, 'email')).toBe('f.yaml:2003:18 customers[1999].email');
});

test('reads __proto__ as an ordinary key', () => {
  const { document } = readOne('customers:\n  - __proto__: { admin: true }\n    <<: { __proto__: { root: true } }');
  const customer = (document as { customers: object[] }).customers[0];
  expect(Object.getPrototypeOf(customer)).toBe(Object.prototype);
  expect(customer).not.toHaveProperty('admin');
  expect({}).not.toHaveProperty('root');
});
