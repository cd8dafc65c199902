import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Express } from 'express';
import request from 'supertest';
import { afterAll, expect, test } from 'vitest';
import type { MagentoMock } from '../../src/api/magento-mock.ts';
import { runExamples } from './examples.ts';
import { blocksOf, PROJECT, pages } from './page.ts';

const examples = pages().flatMap((page) =>
  blocksOf(page, 'ts').map((block) => ({ ...block, name: `${basename(page.path, '.md')}-line-${block.line}` })),
);
const isForPlaywright = ({ code }: { code: string }) => code.includes("'magento-auth-mock/playwright'");

test('the example for Playwright is a test of the browser suite', () => {
  const example = readFileSync(join(PROJECT, 'test/browser/example.spec.ts'), 'utf8');
  expect(examples.filter(isForPlaywright).map(({ code }) => code)).toEqual([example]);
});

// Tests can only be added while a file is loaded.
const { compilerOutput, exported } = await runExamples(examples.filter((block) => !isForPlaywright(block)));
const { app, magento, club } = exported as { app: Express; magento: MagentoMock; club: MagentoMock };
afterAll(async () => {
  await magento.close();
  await club.close();
});

test('the examples compile', () => {
  expect(compilerOutput).toBe('');
});

test('the Express app serves GraphQL at the path that the page names', async () => {
  const { status } = await request(app).post('/magento/graphql').send({ query: '{ __typename }' });
  expect(status).toBe(200);
});
