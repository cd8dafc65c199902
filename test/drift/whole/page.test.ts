import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCli } from '../../cli/run-cli.ts';
import { CUSTOMER, startStore } from '../pretend-store.ts';

const PAGE = join(import.meta.dirname, '../../../docs/drift.md');
const OUTPUT = /(?<=^```text\n)https:\/\/shop\.example compared[\s\S]*?(?=\n```$)/m;

test('the page of the documentation shows the output of its command', async () => {
  const store = await startStore({
    magento: '2.4.7-p3',
    behaviour: { invalid_bearer_in_graphql: 'refused', executed_errors: 'by_category' },
    config: { 'customer/password/minimum_password_length': 10 },
  });
  onTestFinished(() => store.close());
  const { exitCode, out } = await runCli(
    [
      'drift',
      '--against',
      store.url,
      '--customer',
      `${CUSTOMER.email}:${CUSTOMER.password}`,
      '--magento',
      '2.4.7-p3',
      '--skip',
      'sign-out,cart,customer,sign-in',
    ],
    { stopped: new Promise(() => undefined) },
  );
  expect(exitCode).toBe(1);
  const shown = out.replaceAll(store.url, 'https://shop.example');
  const page = readFileSync(PAGE, 'utf8');
  if (process.env['UPDATE'] === '1')
    writeFileSync(
      PAGE,
      page.replace(OUTPUT, () => shown),
    );
  expect(OUTPUT.exec(readFileSync(PAGE, 'utf8'))?.[0]).toBe(shown);
});
