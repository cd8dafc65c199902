import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unreadable } from '../../src/fixture-files/list-files.ts';
import { formatProblem, readFixtures } from '../../src/fixture-files/read-fixtures.ts';
import { aFolder, readFolder, readOne, told } from './temp-folder.ts';

test.each([
  ['f.yaml', 'seed: 42\ncustomers:\n  - email: roni@example.com\n'],
  ['f.yml', '{ seed: 42, customers: [{ email: roni@example.com }] }'],
  ['f.json', '{"seed":42,"customers":[{"email":"roni@example.com"}]}'],
  ['F.JSON', '{"seed":42,"customers":[{"email":"roni@example.com"}]}'],
  ['no-ending', 'seed: 42\ncustomers: [{ email: roni@example.com }]'],
])('reads one file: %s', (name, text) => {
  const source = readOne(text, name);
  expect(source.document).toEqual({ seed: 42, customers: [{ email: 'roni@example.com' }] });
  expect(source.problems).toEqual([]);
});

test.each([
  ['f.yaml', ''],
  ['f.yaml', '# nothing yet\n'],
  ['f.yaml', '---\n'],
  ['f.yaml', '\uFEFF'],
  ['f.json', ''],
  ['f.json', ' \n'],
])('reads an empty %s as an empty document', (name, text) => {
  const source = readOne(text, name);
  expect([source.document, source.problems]).toEqual([{}, []]);
  expect(source.placeOf(['customers', 0])).toEqual({ file: name, line: 1, column: 1, path: 'customers[0]' });
});

test.each(['f.yaml', 'f.json'])('reads a byte order mark as nothing in %s', (name) => {
  const source = readOne('\uFEFF{"seed": 1}', name);
  expect([source.document, source.problems]).toEqual([{ seed: 1 }, []]);
  expect(source.placeOf(['seed'])).toMatchObject({ line: 1, column: 2 });
});

test.each(['f.yaml', 'f.json'])('says where %s ceases to be UTF-8', (name) => {
  const latin = Buffer.concat([
    Buffer.from('{"seed": 1,\n "ä": "J'),
    Buffer.from([0xf6, 0x72, 0x67]),
    Buffer.from('"}'),
  ]);
  expect(told(readOne(latin, name))).toEqual([`${name}:2:9: is not UTF-8: save the file as UTF-8`]);
});

test('says that a file in UTF-16 is not UTF-8', () => {
  const text = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('seed: 1', 'utf16le')]);
  expect(told(readOne(text))).toEqual(['f.yaml:1:1: is not UTF-8: save the file as UTF-8']);
});

test.each([
  ['f.yaml', '- a\n', 'f.yaml:1:1: is a list'],
  ['f.yaml', '# accounts\n\n  just words\n', 'f.yaml:3:3: is a single value'],
  ['f.yaml', '~\n', 'f.yaml:1:1: is empty'],
  ['f.json', '\n [1]', 'f.json:2:2: is a list'],
  ['f.json', 'null', 'f.json:1:1: is empty'],
])('says that the top level of %s is no map: %j', (name, text, message) => {
  const source = readOne(text, name);
  expect(told(source)).toEqual([`${message} at the top: write a map of keys such as 'customers'`]);
  expect(source.document).toEqual({});
});

test.each(['nowhere', 'nowhere/f.yaml', 'there.yaml/f.yaml'])('says that %s does not exist', (where) => {
  const source = readFixtures(where, aFolder({ 'there.yaml': 'seed: 1' }));
  expect(told(source)).toEqual([
    `${where}:1:1: there is no such file or folder: name a YAML or JSON file, or a folder of such files`,
  ]);
  expect(source.document).toEqual({});
  expect(source.placeOf([])).toEqual({ file: where, line: 1, column: 1, path: '' });
});

test('says that a file may not be read', () => {
  // Told of the system's error as it comes, since whoever runs the tests may be allowed to read everything.
  expect(unreadable(Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' }))).toBe(
    'may not be read: give this user the right to read it',
  );
});

test('tells a path that no system takes instead of throwing', () => {
  expect(told(readFixtures('a\0b', '/'))).toHaveLength(1);
});

test('follows links to files, and tells of those that lead nowhere', () => {
  const folder = aFolder({ 'data/real': 'seed: 1', 'fixtures/b.yaml': 'mode: developer' });
  symlinkSync(join(folder, 'data/real'), join(folder, 'fixtures/a.yaml'));
  symlinkSync(join(folder, 'data/gone'), join(folder, 'fixtures/c.yaml'));
  symlinkSync(join(folder, 'data'), join(folder, 'fixtures/d.yaml'));
  symlinkSync(join(folder, 'fixtures/e.yaml'), join(folder, 'fixtures/e.yaml'));
  const source = readFixtures('fixtures', folder);
  expect(source.document).toEqual({ seed: 1, mode: 'developer' });
  expect(told(source).map((line) => line.slice(0, 52))).toEqual([
    'fixtures/c.yaml:1:1: there is no such file or folder',
    'fixtures/e.yaml:1:1: is a link that leads back to it',
  ]);
});

test('says that a folder holds no fixtures', () => {
  const folder = aFolder({ 'fixtures/README.md': '# Fixtures', 'fixtures/.hidden.yaml': 'seed: 1' });
  mkdirSync(join(folder, 'fixtures/folder.yaml'));
  const source = readFixtures('fixtures', folder);
  expect(told(source)).toEqual([
    'fixtures:1:1: the folder holds no fixtures: put a *.yaml, *.yml or *.json file into it',
  ]);
  expect(source.document).toEqual({});
});

test('names files from where one stands, and those elsewhere in full', () => {
  const folder = aFolder({ 'here/f.yaml': '[]', 'there/f.yaml': '[]' });
  const here = join(folder, 'here');
  const files = ['f.yaml', './f.yaml', join(here, 'f.yaml'), '../there/f.yaml', '.', '..'];
  expect(files.map((where) => readFixtures(where, here).problems[0]?.place.file)).toEqual([
    'f.yaml',
    'f.yaml',
    'f.yaml',
    join(folder, 'there/f.yaml'),
    'f.yaml',
    folder,
  ]);
});

test('tells the faults of every file at once', () => {
  const source = readFolder({ 'a.yaml': 'a: [', 'b.json': '{', 'c.yaml': '- c', 'd.yaml': 'seed: 4' });
  expect(source.problems.map(({ place }) => place.file)).toEqual([
    'fixtures/a.yaml',
    'fixtures/b.json',
    'fixtures/c.yaml',
  ]);
  expect(source.document).toEqual({ seed: 4 });
});

test('puts the place of a problem first', () => {
  const place = { file: 'fixtures/customers.yaml', line: 12, column: 5, path: 'customers[3].email' };
  expect(formatProblem({ place, message: "'roni' is not an e-mail address" })).toBe(
    "fixtures/customers.yaml:12:5 customers[3].email: 'roni' is not an e-mail address",
  );
});
