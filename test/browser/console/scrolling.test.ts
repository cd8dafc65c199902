import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { closeBrowser, openConsole } from './open-console.ts';
import { saveJournal } from './save-journal.ts';

afterAll(closeBrowser);

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

test('scrolls 10,000 requests in steps and in jumps without a task of 50 ms', async () => {
  const folder = await saveJournal(10_000);
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
