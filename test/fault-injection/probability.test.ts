import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../src/index.ts';
import { fnv1a, hashFraction } from '../../src/platform/hash.ts';

async function startServer(): Promise<MagentoMock> {
  const magento = await createMagentoMock({ fixtures: { seed: 7 } });
  onTestFinished(() => magento.close());
  return magento;
}

const randomFault = { id: 'random', then: { http: { status: 503 } }, probability: 0.5 };
const status = async ({ url }: MagentoMock) => (await fetch(`${url}/graphql?query={__typename}`)).status;

/** The statuses in each sandbox when requests are sent in a given order. */
async function statusesIn(order: readonly number[]): Promise<number[][]> {
  const magento = await startServer();
  const sandboxes = await Promise.all(['a', 'b', 'c'].map((id) => magento.sandbox({ id })));
  await Promise.all(sandboxes.map(({ faults }) => faults.add(randomFault)));
  const statuses: number[][] = [[], [], []];
  for (const which of order) {
    const sandbox = sandboxes[which];
    if (sandbox) statuses[which]?.push(await status(sandbox));
  }
  return statuses;
}

const alternating = Array.from({ length: 24 }, (_, index) => index % 3);
const oneSandboxAfterAnother = alternating.toSorted();

test('the random choices of a sandbox do not depend on requests to other sandboxes', async () => {
  const statuses = await statusesIn(alternating);
  expect(new Set(statuses.flat())).toEqual(new Set([200, 503]));
  expect(await statusesIn(oneSandboxAfterAnother)).toEqual(statuses);
  expect(await statusesIn(oneSandboxAfterAnother.toReversed())).toEqual(statuses);
});

test('the random choices of a sandbox do not depend on concurrent requests to other sandboxes', async () => {
  const alone = await statusesIn(oneSandboxAfterAnother);
  const magento = await startServer();
  const sandboxes = await Promise.all(['a', 'b', 'c'].map((id) => magento.sandbox({ id })));
  await Promise.all(sandboxes.map(({ faults }) => faults.add(randomFault)));
  const together = await Promise.all(
    sandboxes.map(async (sandbox) => {
      const statuses: number[] = [];
      for (let i = 0; i < 8; i += 1) statuses.push(await status(sandbox));
      return statuses;
    }),
  );
  expect(together).toEqual(alone);
});

test('the random choices of a fault do not depend on other faults', async () => {
  const alone = await startServer();
  await alone.faults.add(randomFault);
  const among = await startServer();
  await among.faults.add({ id: 'another', then: { delay: { min: 0, max: 1 } }, probability: 0.3 });
  await among.faults.add(randomFault);
  for (let i = 0; i < 12; i += 1) expect(await status(among)).toBe(await status(alone));
});

test('a reset repeats the random choices', async () => {
  const magento = await startServer();
  const run = async () => {
    await magento.faults.add(randomFault);
    const statuses: number[] = [];
    for (let i = 0; i < 8; i += 1) statuses.push(await status(magento));
    return statuses;
  };
  const first = await run();
  await magento.reset();
  expect(await run()).toEqual(first);
});

test('random numbers are evenly distributed for any seed', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (seed, id) => {
      const key = fnv1a(`${seed}/${id}`);
      const fractions = Array.from({ length: 2_000 }, (_, index) => hashFraction(key, index));
      const mean = fractions.reduce((sum, each) => sum + each, 0) / fractions.length;
      expect(Math.min(...fractions)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...fractions)).toBeLessThan(1);
      expect(Math.abs(mean - 0.5)).toBeLessThan(0.05);
    }),
    { numRuns: 50 },
  );
});
