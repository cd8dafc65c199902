// Runs before each test file: activates the mutant while tests run, and records which mutants each test reaches. As a module in
// TypeScript it is loaded again for each file, although Stryker's copy of the project is in node_modules.
import { afterAll, afterEach, beforeAll, beforeEach, inject, type TestContext } from 'vitest';

/** What the changed sources read and write. */
interface MutationState {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: { static: object; perTest: object };
}

declare module 'vitest' {
  interface ProvidedContext {
    mode: 'mutant' | 'dry-run';
    activeMutant: string;
    hitLimit: number;
  }
  interface TaskMeta {
    hitCount?: number | undefined;
    mutantCoverage?: object;
  }
}

declare global {
  var __stryker__: MutationState | undefined;
}

globalThis.__stryker__ ??= {};
const state = globalThis.__stryker__;

// The modules of a test file are loaded without a mutant.
state.activeMutant = undefined;
state.hitLimit = inject('hitLimit');

if (inject('mode') === 'mutant') {
  beforeAll(() => {
    state.hitCount = 0;
    state.activeMutant = inject('activeMutant');
  });
  // biome-ignore lint/correctness/noEmptyPattern: Vitest requires an object pattern as the first parameter.
  afterAll(({}, file) => {
    file.meta.hitCount = state.hitCount;
  });
} else {
  // Sources that are loaded keep this object, so its properties are replaced.
  state.mutantCoverage ??= { static: {}, perTest: {} };
  const coverage = Object.assign(state.mutantCoverage, { static: {}, perTest: {} });
  beforeEach(({ task }) => {
    state.currentTestId = idOf(task);
  });
  afterEach(() => {
    state.currentTestId = undefined;
  });
  // biome-ignore lint/correctness/noEmptyPattern: Vitest requires an object pattern as the first parameter.
  afterAll(({}, file) => {
    file.meta.mutantCoverage = { ...coverage };
  });
}

/** The file and the full title of a test, as Stryker names it. */
function idOf({ name, suite, file }: TestContext['task']): string {
  const titles = [name];
  for (let parent = suite; parent !== undefined; parent = parent.suite) titles.unshift(parent.name);
  return `${file.filepath}#${titles.join(' ').trim()}`;
}
