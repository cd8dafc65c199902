import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MagentoMock } from '../../src/api/magento-mock.ts';
import { runTests } from './example-runner.ts';
import { type RanExamples, runExamples } from './examples.ts';
import { blocksOf, PROJECT, pages } from './page.ts';

const examples = pages().flatMap((page) =>
  blocksOf(page, 'ts').map((block) => ({ ...block, name: `${basename(page.path, '.md')}-line-${block.line}` })),
);
const isForPlaywright = ({ code }: { code: string }) => code.includes("'magento-auth-mock/playwright'");

test('the example for Playwright is a test of the browser suite', () => {
  const example = readFileSync(join(PROJECT, 'test/browser/example.spec.ts'), 'utf8');
  expect(examples.filter(isForPlaywright).map(({ code }) => code)).toEqual([example]);
});

const runnable = examples.filter((block) => !isForPlaywright(block));
let ran: RanExamples;
/** What the examples export. */
let exported: { app: Express; magento: MagentoMock; club: MagentoMock };
beforeAll(async () => {
  ran = await runExamples(runnable);
  exported = ran.exported as typeof exported;
});
afterAll(async () => {
  await exported.magento.close();
  await exported.club.close();
});

test('the examples compile', () => {
  expect(ran.compilerOutput.split('\n')).toEqual(['']);
});

const withTests = runnable.filter(({ code }) => /^test\(/m.test(code));
test.each(withTests.map(({ name }) => name))('the tests of %s pass', async (name) => {
  const tests = ran.tests.get(name);
  expect(tests?.tests.map(({ title }) => title)).toEqual([expect.any(String)]);
  if (tests !== undefined) await runTests(tests);
});

test('the Express app serves GraphQL at the path that the page names', async () => {
  const { status } = await request(exported.app).post('/magento/graphql').send({ query: '{ __typename }' });
  expect(status).toBe(200);
});
