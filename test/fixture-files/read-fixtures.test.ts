import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeReadError } from '../../src/fixture-files/list-files.ts';
import { formatProblem, readFixtures } from '../../src/fixture-files/read-fixtures.ts';
import { createFolder, messagesOf, readFolder, readOne } from './fixture-folder.ts';

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
  ['f.yaml', '# no fixtures yet\n'],
  ['f.yaml', '---\n'],
  ['f.yaml', '\uFEFF'],
  ['f.json', ''],
  ['f.json', ' \n'],
])('reports an empty %s', (name, text) => {
  expect(messagesOf(readOne(text, name))).toEqual([
    `${name}: the file is empty: write {} for a world without fixtures`,
  ]);
});

test.each(['f.yaml', 'f.json'])('ignores a byte order mark in %s', (name) => {
  const source = readOne('\uFEFF{"seed": 1}', name);
  expect([source.document, source.problems]).toEqual([{ seed: 1 }, []]);
  expect(source.locationOf(['seed'])).toMatchObject({ line: 1, column: 2 });
});

test.each(['f.yaml', 'f.json'])('reports the position of invalid UTF-8 in %s', (name) => {
  const latin = Buffer.concat([
    Buffer.from('{"seed": 1,\n "ä": "J'),
    Buffer.from([0xf6, 0x72, 0x67]),
    Buffer.from('"}'),
  ]);
  expect(messagesOf(readOne(latin, name))).toEqual([`${name}:2:9: invalid UTF-8: save the file as UTF-8`]);
});

test('reports a UTF-16 file as invalid UTF-8', () => {
  const text = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('seed: 1', 'utf16le')]);
  expect(messagesOf(readOne(text))).toEqual(['f.yaml:1:1: invalid UTF-8: save the file as UTF-8']);
});

test.each([
  ['f.yaml', '- a\n', 'f.yaml:1:1: the top level is an array'],
  ['f.yaml', '# accounts\n\n  just words\n', 'f.yaml:3:3: the top level is a single value'],
  ['f.yaml', '~\n', 'f.yaml:1:1: the top level is empty'],
  ['f.json', '\n [1]', 'f.json:2:2: the top level is an array'],
  ['f.json', 'null', 'f.json:1:1: the top level is empty'],
])('reports a top level of %s that is not an object: %j', (name, text, message) => {
  const source = readOne(text, name);
  expect(messagesOf(source)).toEqual([`${message}: write an object with keys such as 'customers'`]);
  expect(source.document).toEqual({});
});

test.each(['missing', 'missing/f.yaml', 'present.yaml/f.yaml'])('reports that %s does not exist', (path) => {
  const source = readFixtures(path, createFolder({ 'present.yaml': 'seed: 1' }));
  expect(messagesOf(source)).toEqual([
    `${path}: no such file or folder: expected a YAML or JSON file, or a folder of such files`,
  ]);
  expect(source.document).toEqual({});
  expect(source.locationOf([])).toEqual({ file: path, line: 1, column: 1, path: '' });
});

test('reports a file without read permission', () => {
  // Called with an error, since root, which may run the tests, can read every file.
  expect(describeReadError(Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' }))).toBe(
    'permission denied: grant the current user read access',
  );
});

test('reports a path that the system rejects instead of throwing', () => {
  expect(messagesOf(readFixtures('a\0b', '/'))).toHaveLength(1);
});

test('follows symbolic links to files and reports broken ones', () => {
  const folder = createFolder({ 'data/real': 'seed: 1', 'fixtures/b.yaml': 'mode: developer' });
  symlinkSync(join(folder, 'data/real'), join(folder, 'fixtures/a.yaml'));
  symlinkSync(join(folder, 'data/gone'), join(folder, 'fixtures/c.yaml'));
  symlinkSync(join(folder, 'data'), join(folder, 'fixtures/d.yaml'));
  symlinkSync(join(folder, 'fixtures/e.yaml'), join(folder, 'fixtures/e.yaml'));
  const source = readFixtures('fixtures', folder);
  expect(source.document).toEqual({ seed: 1, mode: 'developer' });
  expect(messagesOf(source).map((line) => line.slice(0, 52))).toEqual([
    'fixtures/c.yaml: no such file or folder: expected a ',
    'fixtures/e.yaml: is a symbolic link to itself: link ',
  ]);
});

test('reports a folder without fixtures', () => {
  const folder = createFolder({ 'fixtures/README.md': '# Fixtures', 'fixtures/.hidden.yaml': 'seed: 1' });
  mkdirSync(join(folder, 'fixtures/folder.yaml'));
  const source = readFixtures('fixtures', folder);
  expect(messagesOf(source)).toEqual(['fixtures: the folder contains no fixtures: add a *.yaml, *.yml or *.json file']);
  expect(source.document).toEqual({});
});

test('shows a path relative to the working directory when it is below it, absolute otherwise', () => {
  const folder = createFolder({ 'here/f.yaml': '[]', 'there/f.yaml': '[]' });
  const here = join(folder, 'here');
  const files = ['f.yaml', './f.yaml', join(here, 'f.yaml'), '../there/f.yaml', '.', '..'];
  expect(files.map((path) => readFixtures(path, here).problems[0]?.location.file)).toEqual([
    'f.yaml',
    'f.yaml',
    'f.yaml',
    join(folder, 'there/f.yaml'),
    'f.yaml',
    folder,
  ]);
});

test('reports the problems of all files at once', () => {
  const source = readFolder({ 'a.yaml': 'a: [', 'b.json': '{', 'c.yaml': '- c', 'd.yaml': 'seed: 4' });
  expect(source.problems.map(({ location }) => location.file)).toEqual([
    'fixtures/a.yaml',
    'fixtures/b.json',
    'fixtures/c.yaml',
  ]);
  expect(source.document).toEqual({ seed: 4 });
});

test('formats a problem with its location first', () => {
  const location = { file: 'fixtures/customers.yaml', line: 12, column: 5, path: 'customers[3].email' };
  expect(formatProblem({ location, message: "'roni' is not an e-mail address" })).toBe(
    "fixtures/customers.yaml:12:5 customers[3].email: 'roni' is not an e-mail address",
  );
});
