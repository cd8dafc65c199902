import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../package.json' with { type: 'json' };
import type { MagentoMock } from '../src/api/magento-mock.ts';
import { banner } from '../src/cli/banner.ts';
import { HELP, readCommand } from '../src/cli/options.ts';
import { run } from '../src/cli/run.ts';
import { controlRoutes } from '../src/control-api/control-routes.ts';
import { effect } from '../src/fault-schema/effect-schema.ts';
import { fault } from '../src/fault-schema/fault-schema.ts';
import { presets } from '../src/faults/presets/presets.ts';
import { resolvers } from '../src/graphql/resolvers/account/account-resolvers.ts';
import { storefrontResolvers } from '../src/graphql/schema/storefront-resolvers.ts';
import { rules } from '../src/journal/audit/audit.ts';
import { releaseText } from '../src/magento/releases/release.ts';
import { behaviourOf } from '../src/magento/releases/versions.ts';
import { routes } from '../src/magento/webapi/webapi-routes.ts';
import * as matchersEntry from '../src/matchers/index.ts';
import { defaultDocument } from '../src/server/initial-state.ts';
import { startServer } from '../src/server/start-server.ts';
import { validateDocument } from '../src/state/document/validate-document.ts';
import { aShop } from './graphql/a-shop.ts';
import { runExamples } from './readme/examples.ts';
import { blocks, blocksOf, codeIn, PROJECT, tableUnder } from './readme/page.ts';
import { runInShell } from './readme/shell.ts';

const server = await startServer({});
const printedAtStart = banner('http://127.0.0.1:4000', server.sandboxes.main.realm);
afterAll(() => server.close());

test.each(blocks)('the block at line $line is of a kind that is run here', ({ kind }) => {
  expect(['sh', 'ts', 'yaml', 'json', 'text']).toContain(kind);
});

const isNpm = ({ code }: { code: string }) => code.startsWith('npm ');
const npm = blocksOf('sh').filter(isNpm);
const requests = blocksOf('sh').filter((block) => !isNpm(block));

test.each(npm)('the command at line $line is there', async ({ code, printed: shown }) => {
  if (shown) expect(code).toBe('npm start\n');
  const [, name = '', separator, ...args] = code.trim().split(' ');
  expect(Object.keys(packageJson.scripts)).toContain(name);
  if (separator === undefined) return;
  const command = readCommand(args, {}, false);
  if (command.name === 'check') expect(await runHere(args)).toBe(0);
});

function runHere(args: readonly string[]) {
  const nowhere = () => undefined;
  return run(args, {}, { out: nowhere, err: nowhere, isTerminal: false, stopped: Promise.resolve() });
}

test('npm start prints what the page shows, but for the code of the moment', () => {
  const shown = npm.find(({ code }) => code === 'npm start\n')?.printed?.code;
  const lines = (text = '') =>
    text
      .replace(/code \d{6}, new in \d+ s/, 'code')
      .trim()
      .split('\n')
      .toSorted();
  expect(lines(shown)).toEqual(lines(printedAtStart));
});

let printed: string[] = [];
beforeAll(async () => {
  printed = await runInShell(requests, server.url);
});

test.each(requests.map((block, index) => ({ ...block, index })))(
  'the commands at line $line print what the page shows',
  ({ index, printed: shown }) => {
    const answer = printed[index] ?? '';
    if (shown) expect(JSON.parse(answer)).toEqual(likeShown(JSON.parse(shown.code)));
    else expect(answer).toBe('');
  },
);

/** A text that ends in `…` stands for every one that begins so; a token must be one to its end. */
function likeShown(value: unknown): unknown {
  if (typeof value === 'string' && value.endsWith('…')) {
    const beginning = value.slice(0, -1).replace(/[^\w\s]/g, '\\$&');
    const rest = beginning.startsWith('eyJ') ? '\\.[\\w-]+\\.[\\w-]+$' : '';
    return expect.stringMatching(new RegExp(`^${beginning}${rest}`));
  }
  if (Array.isArray(value)) return value.map(likeShown);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, likeShown(each)]));
}

const isForPlaywright = ({ code }: { code: string }) => code.includes("'magento-auth-mock/playwright'");

test('the example for Playwright is a test of the browser suite', () => {
  const example = readFileSync(join(PROJECT, 'test/browser/example.spec.ts'), 'utf8');
  expect(
    blocksOf('ts')
      .filter(isForPlaywright)
      .map(({ code }) => code),
  ).toEqual([example]);
});

const { complaints, exported } = await runExamples(blocksOf('ts').filter((block) => !isForPlaywright(block)));
const { app, magento } = exported as { app: Express; magento: MagentoMock };
afterAll(() => magento.close());

test('the examples compile', () => {
  expect(complaints).toBe('');
});

test('the Express app of the page serves GraphQL where the page says', async () => {
  const { status } = await request(app).post('/magento/graphql').send({ query: '{ __typename }' });
  expect(status).toBe(200);
});

test.each(blocksOf('yaml', 'json'))('the fixture document at line $line holds', ({ code }) => {
  expect(validateDocument(parse(code))).toBeTypeOf('object');
});

test('names every account of the default world, with its password', () => {
  const { customers = [], admins = [] } = defaultDocument();
  const accounts = [
    ...customers.map(({ email, password }) => [email, password]),
    ...admins.map(({ username, password }) => [username, password]),
  ];
  const named = tableUnder('Who can sign in').rows.map(([name = '', password = '']) => codeIn(name + password));
  expect(named).toEqual(accounts);
});

test('names every field of GraphQL that is answered', () => {
  const named = tableUnder('What it answers').rows.flatMap(([, fields = '']) => codeIn(fields));
  const roots = [resolvers.Query, resolvers.Mutation, storefrontResolvers['Query'], storefrontResolvers['Mutation']];
  expect(named.toSorted()).toEqual(roots.flatMap((root = {}) => Object.keys(root)).toSorted());
});

test('names every route of REST that is answered', () => {
  const named = tableUnder('What it answers', 1).rows.flatMap(([, base = '', calls = '']) =>
    codeIn(calls).flatMap((call) => callsIn(call.includes('/') ? call : `${call} `, `/V1${codeIn(base)[0]}`)),
  );
  // Releases may declare one route differently.
  const calls = new Set(routes.map(({ method, path }) => `${method} ${path}`));
  expect(named.toSorted()).toEqual([...calls].toSorted());
});

test('names every call of the control API', () => {
  const named = tableUnder('Control API').rows.flatMap(([calls = '']) =>
    codeIn(calls).flatMap((call) => callsIn(call)),
  );
  expect(named.toSorted()).toEqual(controlRoutes.map(({ method, path }) => `${method} ${path}`).toSorted());
});

/** `GET POST /customers` is two calls. */
function callsIn(text: string, base = ''): string[] {
  const words = text.split(' ');
  return words.slice(0, -1).map((method) => `${method} ${base}${words.at(-1)}`);
}

test('tells how releases differ as they do', () => {
  const { head, rows } = tableUnder('Magento versions');
  const behaviours = head.slice(2).map((release) => behaviourOf(releaseText(release)));
  const told = rows.map((cells) => codeIn(cells.join(' ')));
  expect(told).toEqual(told.map(([trait = '']) => [trait, ...behaviours.map((each) => Reflect.get(each, trait))]));
});

test('names every option of the command line', () => {
  const named = tableUnder('Command line').rows.flatMap(([names = '']) => codeIn(names));
  expect(named.toSorted()).toEqual([...HELP.matchAll(/(?<![\w-])-{1,2}[a-z][\w-]*/g)].map(String).toSorted());
});

test('names every preset, and the problem that it stands for', () => {
  const named = tableUnder('Presets').rows.map(([id = '', why = '']) => [codeIn(id)[0], why]);
  expect(named).toEqual(presets.map(({ id, why }) => [id, why]));
});

test('names every key of a fault, and every effect', () => {
  const keys = tableUnder('Faults').rows.flatMap(([names = '']) => codeIn(names));
  expect(keys.toSorted()).toEqual(
    Object.keys(fault.entries)
      .filter((key) => key !== 'id')
      .toSorted(),
  );
  const effects = tableUnder('Effects').rows.flatMap(([names = '']) => codeIn(names));
  expect(effects.toSorted()).toEqual(Object.keys(effect.pipe[0].entries).toSorted());
});

test('a failed expectation is told as the page shows', async () => {
  const { magento: shop, ask, as } = await aShop({ customers: defaultDocument().customers ?? [] });
  const [email, password] = ['customer@example.com', 'password'];
  await ask(`mutation { generateCustomerToken(email: "${email}", password: "${password}") { token } }`);
  const headers = await as(email);
  await shop.clock.advance(3612);
  await ask('{ customer { email } }', {}, headers);
  const told = await shop.requests.verify({ operation: 'customer', status: 200, token: 'live' }).catch(String);
  expect(blocksOf('text').map(({ code }) => `VerificationFailed: ${code.trimEnd()}`)).toEqual([told]);
});

test('names every rule of the audit', () => {
  expect(tableUnder('The audit').rows.flatMap(([rule = '']) => codeIn(rule))).toEqual(rules.map(({ id }) => id));
});

test('names every matcher and every plain function', () => {
  const page = readFileSync(join(PROJECT, 'README.md'), 'utf8');
  const names = [...Object.keys(matchersEntry.matchers), ...Object.keys(matchersEntry)].filter(
    (name) => name !== 'matchers',
  );
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test('names every room', () => {
  const folders = readdirSync(join(PROJECT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const named = tableUnder('Where everything is').rows.flatMap(([room = '']) => codeIn(room));
  expect(named.filter((room) => room.startsWith('src/')).toSorted()).toEqual(
    folders.map(({ name }) => `src/${name}`).toSorted(),
  );
});
