import { expect, test } from 'vitest';
import { locationText, messagesOf, readFolder } from './fixture-folder.ts';

test('merges the files of a folder in the order of their names, independent of their format', () => {
  const source = readFolder({
    'b.json': '{"seed": 2, "customers": [{"email": "b"}]}',
    'a.yaml': 'seed: 1\ncustomers: [{ email: a }]',
    'c.yml': 'customers: [{ email: c }]',
  });
  expect(source.document).toEqual({ seed: 2, customers: [{ email: 'a' }, { email: 'b' }, { email: 'c' }] });
  expect(source.problems).toEqual([]);
});

test('ignores schemas, hidden files, folders and other files', () => {
  const source = readFolder({
    'a.yaml': 'seed: 1',
    'schema.json': '{"seed": 2}',
    'world.schema.json': '{"seed": 3}',
    '.b.yaml': 'seed: 4',
    'more/c.yaml': 'seed: 5',
    'notes.txt': 'seed: 6',
    'd.yaml.bak': 'seed: 7',
    'my-schema.json': '{"mode": "developer"}',
  });
  expect(source.document).toEqual({ seed: 1, mode: 'developer' });
});

test('sorts names by code point, independent of the locale', () => {
  const files = ['B.yaml', 'a.yaml', '10.yaml', '9.yaml', 'ä.yaml', '_.yaml'];
  const source = readFolder(Object.fromEntries(files.map((name) => [name, `customers: [${name}]`])));
  expect(source.document).toEqual({ customers: ['10.yaml', '9.yaml', 'B.yaml', '_.yaml', 'a.yaml', 'ä.yaml'] });
});

test.each(['config', 'modules', 'behaviour', 'clock', 'mocks'])(
  'merges %s key by key; the later file takes precedence',
  (key) => {
    const source = readFolder({ 'a.yaml': `${key}: { one: 1, two: 1 }`, 'b.yaml': `${key}: { two: 2, three: 2 }` });
    expect(source.document).toEqual({ [key]: { one: 1, two: 2, three: 2 } });
  },
);

test('merges nested objects', () => {
  const source = readFolder({
    'a.yaml': 'mocks: { Product: { name: Hat, sku: h1 } }',
    'b.yaml': 'mocks: { Product: { name: Cap }, Money: { value: 1 } }',
  });
  expect(source.document).toEqual({ mocks: { Product: { name: 'Cap', sku: 'h1' }, Money: { value: 1 } } });
});

test('locates each item of a concatenated array by its index in its own file', () => {
  const source = readFolder({
    'a.yaml': 'customers:\n  - email: a\n  - email: b\n',
    'b.yaml': '# more\ncustomers:\n  - email: c\n    group: 1\n',
    'c.json': '{\n\t"customers": [\n\t\t{\n\t\t\t"email": "d"\n\t\t}\n\t]\n}',
  });
  expect(locationText(source, 'customers')).toBe('fixtures/a.yaml:1:1 customers');
  expect(locationText(source, 'customers', 1, 'email')).toBe('fixtures/a.yaml:3:5 customers[1].email');
  expect(locationText(source, 'customers', 2, 'group')).toBe('fixtures/b.yaml:4:5 customers[0].group');
  expect(locationText(source, 'customers', 2, 'name', 'x')).toBe('fixtures/b.yaml:3:5 customers[0].name.x');
  expect(locationText(source, 'customers', 3, 'email')).toBe('fixtures/c.json:4:4 customers[0].email');
});

test('locates each key of a merged object in the file that provides its value', () => {
  const source = readFolder({ 'a.yaml': 'config:\n  a/b/c: 1\n  d/e/f: 1', 'b.yaml': 'config:\n\n  d/e/f: 2' });
  expect(locationText(source, 'config', 'a/b/c')).toBe('fixtures/a.yaml:2:3 config.a/b/c');
  expect(locationText(source, 'config', 'd/e/f')).toBe('fixtures/b.yaml:3:3 config.d/e/f');
  expect(locationText(source, 'config', 'none')).toBe('fixtures/a.yaml:1:1 config.none');
});

test.each([
  ['customers:', 'is empty here but an array in fixtures/a.yaml:2'],
  ['customers: { email: c }', 'is an object here but an array in fixtures/a.yaml:2'],
  ['customers: none', 'is a single value here but an array in fixtures/a.yaml:2'],
])('reports a later file that would replace an earlier array: %s', (later, message) => {
  const source = readFolder({ 'a.yaml': 'seed: 1\ncustomers: [{ email: a }]', 'b.yaml': later });
  expect(messagesOf(source)).toEqual([`fixtures/b.yaml:1:1 customers: ${message}: use the same type in both files`]);
});

test('merges __proto__ keys of several files without changing other objects', () => {
  const source = readFolder({
    'a.yaml': '__proto__: { polluted: a }\nconfig: { __proto__: { polluted: a } }',
    'b.json': '{"__proto__": {"polluted": "b"}, "config": {"constructor": {"prototype": {"polluted": "b"}}}}',
  });
  const { document } = source;
  expect(Object.getPrototypeOf(document)).toBe(Object.prototype);
  expect(Object.getOwnPropertyNames(document)).toEqual(['__proto__', 'config']);
  expect(document).not.toHaveProperty('polluted');
  expect({}).not.toHaveProperty('polluted');
  expect(locationText(source, '__proto__', 'polluted')).toBe('fixtures/b.json:1:16 __proto__.polluted');
});
