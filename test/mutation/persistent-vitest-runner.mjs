// A test runner for Stryker that loads the sources once for many mutants. It uses Stryker's runner for Vitest, which on its own loads
// them for each mutant and each test file; that takes seconds.
import { resolve } from 'node:path';
import { strykerPlugins as vitestPlugins } from '@stryker-mutator/vitest-runner';
import { PERSISTENT_THREAD, PersistentThread, TestRunWorker } from './persistent-thread.mjs';

/** Active while tests run without a mutant. */
const NO_MUTANT = { id: 'none' };

class PersistentTestRunner {
  #runner;
  #thread = new PersistentThread();
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
      config.pool = PERSISTENT_THREAD;
      config.poolRunner = {
        name: PERSISTENT_THREAD,
        createPoolWorker: (options) => new TestRunWorker(this.#thread, options),
      };
    }
  }

  async dryRun(options) {
    return await this.#runner.dryRun(options);
  }

  /**
   * Sources may have cached a result of an earlier mutant, which must not kill this one. So a test that fails has to pass without the
   * mutant; otherwise the mutant runs again with newly loaded sources. A result that was cached before can also hide a mutant, so
   * scores may be too low, but not too high.
   */
  async mutantRun(options) {
    const isFresh = !this.#thread.isStarted;
    this.#testOfSource = testOf(options.activeMutant.fileName);
    const result = await this.#runner.mutantRun(options);
    if (result.status !== 'killed' || isFresh) return result;
    if (await this.#passesWithoutMutant(options, result.killedBy)) return result;
    await this.#thread.end();
    return await this.#runner.mutantRun(options);
  }

  async dispose() {
    await this.#thread.end();
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

const createRunner = (injector) => new PersistentTestRunner(injector.injectFunction(vitestPlugins[0].factory));
createRunner.inject = ['$injector'];

/** The export that Stryker loads. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'persistent-vitest', factory: createRunner }];
