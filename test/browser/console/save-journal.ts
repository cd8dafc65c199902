import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createMagentoMock } from '../../../src/api/create-magento-mock.ts';

/** A folder of fixtures with a saved journal of many requests; it is removed when the test ends. */
export async function saveJournal(count: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'journal-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const magento = await createMagentoMock({ fixtures: {} });
  await (await fetch(`${magento.url}/graphql?query={__typename}`)).text();
  const [entry = ''] = (await magento.requests.ndjson()).split('\n');
  await magento.close();
  const lines = Array.from({ length: count }, (_, index) => JSON.stringify({ ...JSON.parse(entry), id: index + 1 }));
  await writeFile(join(folder, 'requests.ndjson'), lines.join('\n'));
  await writeFile(join(folder, 'shop.json'), '{}');
  return folder;
}
