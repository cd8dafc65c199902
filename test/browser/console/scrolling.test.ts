import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { createMagentoMock } from '../../../src/api/create-magento-mock.ts';
import { closeBrowser, openConsole } from './open-console.ts';

afterAll(closeBrowser);

const ENTRIES = 10_000;
/** Longest task that a person does not notice. Milliseconds of processor time, which a busy machine does not change. */
const MAX_TASK_MS = 50;

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time in microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The processor time of the longest task of a page's main thread. Milliseconds. */
function longestTask(events: readonly TraceEvent[]): number {
  const mainThreads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const tasks = events.filter(({ name, pid, tid }) => name.endsWith('RunTask') && mainThreads.has(`${pid}/${tid}`));
  expect(tasks.length).toBeGreaterThan(10);
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000));
}

/** A folder of fixtures with a saved journal of many requests. */
async function saveJournal(folder: string): Promise<void> {
  const magento = await createMagentoMock({ fixtures: {} });
  await (await fetch(`${magento.url}/graphql?query={__typename}`)).text();
  const [entry = ''] = (await magento.requests.ndjson()).split('\n');
  await magento.close();
  const lines = Array.from({ length: ENTRIES }, (_, index) => JSON.stringify({ ...JSON.parse(entry), id: index + 1 }));
  writeFileSync(join(folder, 'requests.ndjson'), lines.join('\n'));
  writeFileSync(join(folder, 'shop.json'), '{}');
}

test('scrolls 10,000 requests in steps and in jumps without a task of 50 ms', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trace-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await saveJournal(folder);
  const { page } = await openConsole({ server: { fixtures: folder } });
  await page.getByRole('button', { name: 'Load' }).click();
  await page.getByText('10,000 requests').waitFor();
  const path = join(folder, 'trace.json');
  const browser = page.context().browser() ?? expect.unreachable();
  // A string, since the types of browsers do not exist here.
  const scrollTo = (top: number) =>
    page.evaluate(
      `new Promise((drawn) => {
        document.querySelector('.request-rows').scrollTop = ${top};
        requestAnimationFrame(drawn);
      })`,
    );
  for (const pixels of [300, 9000]) {
    await browser.startTracing(page, { path, categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
    for (let step = 0; step < 40; step += 1) await scrollTo(step * pixels);
    await browser.stopTracing();
    const { traceEvents } = JSON.parse(readFileSync(path, 'utf8')) as { traceEvents: readonly TraceEvent[] };
    expect(longestTask(traceEvents)).toBeLessThan(MAX_TASK_MS);
  }
});
