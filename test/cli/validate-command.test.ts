import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { blocksOf, readPage } from '../docs/page.ts';
import { runCli } from './run-cli.ts';

/** Runs `validate` in a folder with these files, whose name is removed from its output. */
async function validate(
  files: Readonly<Record<string, string>>,
  argsIn: (folder: string) => readonly string[],
  environment = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'validate-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries({ ...files, 'shop.graphqls': SHOP })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(folder);
  onTestFinished(() => cwd.mockRestore());
  const { exitCode, out, err } = await runCli(['validate', ...argsIn(folder)], { environment });
  return { exitCode, out: out.replaceAll(`${folder}/`, ''), err: err.replaceAll(`${folder}/`, ''), folder };
}

/** A small schema, so that most tests build no schema of Magento. */
const SHOP = `
type Query { customer: Customer  cart(id: Int!): Cart }
type Customer { email: String  old: String @deprecated(reason: "Use email.")  friend: Customer }
type Cart { total: Float }
`;
const withShop = (files: Readonly<Record<string, string>>, args: readonly string[] = [], environment = {}) =>
  validate(files, (folder) => ['src', '--schema', join(folder, 'shop.graphqls'), ...args], environment);

const STOREFRONT = {
  'src/cart.graphql': 'query Cart($id: String!) {\n  cart(cart_id: $id) { ...CartFields }\n}\n',
  'src/fields.gql': 'fragment CartFields on Cart {\n  items { quantity }\n  itemsV2 { total_count }\n}\n',
  'src/group.tsx': [
    "import { gql } from '@apollo/client';",
    'export const GROUP = gql`',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the interpolation is a part of the file
    '  ${"a fragment is found by its name"} query Group { customerGroup { uid } customer { mobile } }',
    '`;',
    'export const NAME: string = /* GraphQL */ `{ customer { firstname } }`;',
  ].join('\n'),
};

test('prints the report that its page shows: which documents break on which release, and since when a field exists', async () => {
  const { exitCode, out } = await validate(STOREFRONT, () => [
    'src/**/*.{graphql,gql,tsx}',
    '--magento',
    '2.4.7,2.4.6-p1',
  ]);
  const [page] = blocksOf(readPage('docs/validate.md'), 'sh');
  expect(out).toBe(page?.output?.code.trimEnd());
  expect(exitCode).toBe(1);
});

test('a part of Adobe Commerce is missing in the open-source edition', async () => {
  const files = { 'src/a.graphql': '{ company { id } }' };
  const { out } = await validate(files, () => ['src', '--magento', '2.4.8', '--edition', 'open-source']);
  expect(out).toContain(
    'Cannot query field "company" on type "Query". Query.company is a part of Adobe Commerce only.',
  );
});

test('accepts literals that Magento casts, and fields of an extension', async () => {
  const files = {
    'src/a.graphql': '{ products(search: "a", pageSize: "5") { total_count } customer { points } }',
    'points.graphqls': 'extend type Customer { points: Int }',
  };
  const { exitCode, out } = await validate(files, (folder) => ['src', '--extension', join(folder, 'points.graphqls')]);
  expect(out).toContain('1 document in 1 file: all valid');
  expect(exitCode).toBe(0);
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  [
    'an unknown field',
    { 'a.graphql': '{ customer { mail } }' },
    '1:14  error  shop.graphqls  Cannot query field "mail"',
  ],
  [
    'a syntax error',
    { 'a.graphql': 'query {\n  customer {\n' },
    '3:1  error  shop.graphqls  Syntax Error: Expected Name',
  ],
  ['a syntax error of a program', { 'a.ts': 'const gql = ;' }, '1:13  error  shop.graphqls  Unexpected token'],
  [
    'an unknown fragment',
    { 'a.graphql': '{ customer { ...F } }' },
    '1:17  error  shop.graphqls  Unknown fragment "F". No file that was read defines it.',
  ],
  [
    'a missing argument',
    { 'a.graphql': '{ cart { total } }' },
    'Field "cart" argument "id" of type "Int!" is required',
  ],
  [
    'a query that is too deep',
    { 'a.graphql': `{ customer { ${'friend { '.repeat(21)} email ${'} '.repeat(21)} } }` },
    'Max query depth should be 20 but got 21.',
  ],
])('reports %s', async (_, files, problem) => {
  const inSrc = Object.fromEntries(Object.entries(files).map(([name, text]) => [`src/${name}`, text]));
  const { exitCode, out } = await withShop(inSrc);
  expect(out).toContain(problem);
  expect(exitCode).toBe(1);
});

test('reports deprecated fields and names that are used twice as warnings', async () => {
  const { exitCode, out } = await withShop({
    'src/a.graphql': 'query A { customer { ...F } } fragment F on Customer { old }',
    'src/b.graphql': '# the same names\nquery A { customer { ...F } } fragment F on Customer { email }',
  });
  expect(out).toContain('1:56  warning  shop.graphqls  The field Customer.old is deprecated. Use email.');
  expect(out).toContain(
    '2:1   warning  shop.graphqls  The name of this operation, A, is also used in src/a.graphql:1:1.',
  );
  expect(out).toContain('The name of this fragment, F, is also used in src/a.graphql:1:31.');
  expect(exitCode).toBe(0);
});

test('skips type definitions, empty files, node_modules, and fields and directives that a client evaluates itself', async () => {
  const { exitCode, out } = await withShop({
    'src/types.graphql': 'extend type Query { isOpen: Boolean }',
    'src/empty.graphql': '# nothing yet',
    'src/node_modules/a.graphql': '{ nothing }',
    'src/[slug].ts': 'const other = 1;',
    'src/a.graphql': 'query ($a: Int) { isOpen(a: $a) @client customer @connection(key: "a") { email } }',
  });
  expect(out).toContain('1 document in 4 files: all valid\n1 document with definitions of types skipped; --extension');
  expect(exitCode).toBe(0);
});

test('writes JSON, JUnit and annotations of GitHub', async () => {
  const report = join(mkdtempSync(join(tmpdir(), 'validate-')), 'report.xml');
  const json = await withShop(
    { 'src/a.graphql': 'query A {\n  customer { mail }\n}' },
    ['--format', 'json', '--junit', report],
    {
      GITHUB_ACTIONS: 'true',
    },
  );
  const message = 'Cannot query field "mail" on type "Customer". Did you mean "email"?';
  const position = { file: 'src/a.graphql', line: 2, column: 14 };
  expect(JSON.parse(json.out)).toEqual({
    valid: false,
    files: 1,
    skippedSchemas: 0,
    releases: [{ release: 'shop.graphqls', documents: 1, breaking: ['src/a.graphql:1 query A'], deprecated: 0 }],
    problems: [
      {
        ...position,
        severity: 'error',
        message,
        document: 'query A',
        part: 'Customer.mail',
        releases: ['shop.graphqls'],
      },
    ],
  });
  expect(json.err).toBe(`::error title=shop.graphqls,file=src/a.graphql,line=2,col=14::${message}`);
  expect(readFileSync(report, 'utf8').replaceAll(`${json.folder}/`, '')).toContain(
    '<testsuite name="GraphQL documents with shop.graphqls" tests="1" failures="1" skipped="0">',
  );
});

test.each([
  [['src/**/*.graphql'], "no file matches 'src/**/*.graphql'"],
  [['!src'], 'no file matches the patterns'],
  [['shop.graphqls', '--junit', 'nothing/validate.xml'], '--junit: cannot write nothing/validate.xml'],
  [['package.css'], "no file matches 'package.css' (.graphql,"],
  [['.', '--magento', '2.4.10'], '--magento: "2.4.10" is not a known release'],
  [['.', '--magento', '2.4.10'], "the closest is '2.4.9'"],
  [['.', '--magento', 'al'], "did you mean 'all'?"],
  [['.', '--edition', 'b2b'], '--edition: "b2b" is not one of open-source, commerce'],
  [['.', '--schema', 'nothing.graphql'], "--schema: cannot read the file 'nothing.graphql'"],
  [[], "missing required argument 'patterns'"],
])('validate %j cannot run: %s', async (args, message) => {
  const { exitCode, err } = await validate({ 'package.css': '' }, () => args);
  expect(err).toContain(message);
  expect(exitCode).toBe(2);
});
