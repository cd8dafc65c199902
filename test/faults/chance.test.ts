import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { draw, drawKey } from '../../src/faults/model/random-fraction.ts';
import { createMagentoMock, type MagentoMock } from '../../src/index.ts';

async function aServer(): Promise<MagentoMock> {
  const magento = await createMagentoMock({ fixtures: { seed: 7 } });
  onTestFinished(() => magento.close());
  return magento;
}

const chancy = { id: 'chancy', then: { http: { status: 503 } }, probability: 0.5 };
const status = async ({ url }: MagentoMock) => (await fetch(`${url}/graphql?query={__typename}`)).status;

/** What the sandboxes see, when they are asked in an order. */
async function seenIn(order: readonly number[]): Promise<number[][]> {
  const magento = await aServer();
  const sandboxes = await Promise.all(['a', 'b', 'c'].map((id) => magento.sandbox({ id })));
  await Promise.all(sandboxes.map(({ faults }) => faults.add(chancy)));
  const seen: number[][] = [[], [], []];
  for (const which of order) {
    const sandbox = sandboxes[which];
    if (sandbox) seen[which]?.push(await status(sandbox));
  }
  return seen;
}

const inTurn = Array.from({ length: 24 }, (_, index) => index % 3);
const oneByOne = inTurn.toSorted();

test('draws of a sandbox are the same in whatever order the others are asked', async () => {
  const seen = await seenIn(inTurn);
  expect(new Set(seen.flat())).toEqual(new Set([200, 503]));
  expect(await seenIn(oneByOne)).toEqual(seen);
  expect(await seenIn(oneByOne.toReversed())).toEqual(seen);
});

test('draws of sandboxes are the same when all ask at once', async () => {
  const alone = await seenIn(oneByOne);
  const magento = await aServer();
  const sandboxes = await Promise.all(['a', 'b', 'c'].map((id) => magento.sandbox({ id })));
  await Promise.all(sandboxes.map(({ faults }) => faults.add(chancy)));
  const together = await Promise.all(
    sandboxes.map(async (sandbox) => {
      const seen: number[] = [];
      for (let i = 0; i < 8; i += 1) seen.push(await status(sandbox));
      return seen;
    }),
  );
  expect(together).toEqual(alone);
});

test('a fault among others draws as it does alone', async () => {
  const alone = await aServer();
  await alone.faults.add(chancy);
  const among = await aServer();
  await among.faults.add({ id: 'another', then: { delay: { min: 0, max: 1 } }, probability: 0.3 });
  await among.faults.add(chancy);
  for (let i = 0; i < 12; i += 1) expect(await status(among)).toBe(await status(alone));
});

test('a reset brings the same draws again', async () => {
  const magento = await aServer();
  const run = async () => {
    await magento.faults.add(chancy);
    const seen: number[] = [];
    for (let i = 0; i < 8; i += 1) seen.push(await status(magento));
    return seen;
  };
  const first = await run();
  await magento.reset();
  expect(await run()).toEqual(first);
});

test('draws are even, whatever the seed', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (seed, id) => {
      const key = drawKey(seed, id);
      const draws = Array.from({ length: 2_000 }, (_, ordinal) => draw(key, ordinal));
      const mean = draws.reduce((sum, each) => sum + each, 0) / draws.length;
      expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...draws)).toBeLessThan(1);
      expect(Math.abs(mean - 0.5)).toBeLessThan(0.05);
    }),
    { numRuns: 50 },
  );
});
