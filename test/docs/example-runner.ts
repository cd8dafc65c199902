export { expect } from 'vitest';

type Step = () => unknown;

/** The tests of one example, with what runs before and after them. */
export interface ExampleTests {
  readonly beforeAll: Step[];
  readonly beforeEach: Step[];
  readonly afterAll: Step[];
  readonly tests: { readonly title: string; readonly run: Step }[];
}

let current: ExampleTests = { beforeAll: [], beforeEach: [], afterAll: [], tests: [] };

/** Loads an example, which imports this module in place of its test runner. */
export async function collectTests(load: () => Promise<Record<string, unknown>>) {
  current = { beforeAll: [], beforeEach: [], afterAll: [], tests: [] };
  const collected = current;
  return { exported: await load(), collected };
}

/** Runs the tests of an example. A test that fails rejects. */
export async function runTests({ beforeAll, beforeEach, afterAll, tests }: ExampleTests): Promise<void> {
  for (const step of beforeAll) await step();
  try {
    for (const { run } of tests) {
      for (const step of beforeEach) await step();
      await run();
    }
  } finally {
    for (const step of afterAll) await step();
  }
}

export const test = (title: string, run: Step): void => void current.tests.push({ title, run });
export const beforeAll = (step: Step): void => void current.beforeAll.push(step);
export const beforeEach = (step: Step): void => void current.beforeEach.push(step);
export const afterAll = (step: Step): void => void current.afterAll.push(step);
