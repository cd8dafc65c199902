// A test runner for Stryker that loads the sources once for many mutants. The one for Vitest, which this one uses, loads them for
// each mutant and each test file, which takes seconds.
import { resolve } from 'node:path';
import { strykerPlugins as vitestPlugins } from '@stryker-mutator/vitest-runner';
import { KEPT_THREAD, KeptThread, KeptWorker } from './kept-thread.mjs';

/** Active while tests run without a mutant. */
const NO_MUTANT = { id: 'none' };

class KeptTestRunner {
  #runner;
  #kept = new KeptThread();
  #testOfSource = '';

  constructor(runner) {
    this.#runner = runner;
  }

  capabilities() {
    return this.#runner.capabilities();
  }

  async init() {
    await this.#runner.init();
    this.#runner.ctx.config.sequence.sequencer = this.#createSequencer();
    for (const { config } of this.#runner.ctx.projects) {
      config.setupFiles = [resolve('test/tools/setup-mutants.ts')];
      config.pool = KEPT_THREAD;
      config.poolRunner = {
        name: KEPT_THREAD,
        createPoolWorker: (options) => new KeptWorker(this.#kept, options),
      };
    }
  }

  async dryRun(options) {
    return await this.#runner.dryRun(options);
  }

  /**
   * What the sources cached while an earlier mutant was active must not kill this one: a test that fails has to pass without the
   * mutant, or runs again with sources that are loaded for it. What was cached before can hide a mutant, so that a score is never
   * too high.
   */
  async mutantRun(options) {
    const isFresh = !this.#kept.isStarted;
    this.#testOfSource = testOf(options.activeMutant.fileName);
    const result = await this.#runner.mutantRun(options);
    if (result.status !== 'killed' || isFresh) return result;
    if (await this.#passesWithoutMutant(options, result.killedBy)) return result;
    await this.#kept.end();
    return await this.#runner.mutantRun(options);
  }

  async dispose() {
    await this.#kept.end();
    await this.#runner.dispose();
  }

  /** The test of the mutated source comes first, since it is the most likely to fail, which ends a run. */
  #createSequencer() {
    const isOwnTest = ({ moduleId }) => moduleId.endsWith(this.#testOfSource);
    return class extends this.#runner.ctx.config.sequence.sequencer {
      async sort(files) {
        const sorted = await super.sort(files);
        return sorted.sort((one, other) => Number(isOwnTest(other)) - Number(isOwnTest(one)));
      }
    };
  }

  async #passesWithoutMutant(options, testFilter) {
    const { status } = await this.#runner.mutantRun({ ...options, testFilter, activeMutant: NO_MUTANT });
    return status === 'survived';
  }
}

/** The end of the path of the test of a source. */
const testOf = (source) => source.replace(/^.*\/src\//, '/test/').replace(/\.ts$/, '.test.ts');

const createRunner = (injector) => new KeptTestRunner(injector.injectFunction(vitestPlugins[0].factory));
createRunner.inject = ['$injector'];

/** What Stryker reads. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'kept-vitest', factory: createRunner }];
