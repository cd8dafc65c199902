// A pool of Vitest with one thread, which runs the tests of many test runs and keeps the modules that it has loaded.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The name of the pool. */
export const PERSISTENT_THREAD = 'persistent-thread';

// The copy of Vitest that runs the tests: the one of the project in the current directory.
const require = createRequire(join(process.cwd(), 'package.json'));
const { ThreadsPoolWorker } = await import(pathToFileURL(require.resolve('vitest/node')).href);

/** The thread of all test runs until it is ended. */
export class PersistentThread {
  #worker;

  get isStarted() {
    return this.#worker !== undefined;
  }

  get thread() {
    return this.#worker?.thread;
  }

  async start(options) {
    this.#worker = new ThreadsPoolWorker(options);
    await this.#worker.start();
  }

  async end() {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.stop();
  }
}

/**
 * The worker of one test run. It forwards the requests of Vitest to the persistent thread, except those to start and to stop, which
 * it answers itself.
 */
export class TestRunWorker {
  name = PERSISTENT_THREAD;
  #persistent;
  #options;
  #config;
  #isNew = false;
  #listeners = [];

  constructor(persistent, options) {
    this.#persistent = persistent;
    this.#options = options;
  }

  async start() {
    this.#isNew = !this.#persistent.isStarted;
    if (this.#isNew) await this.#persistent.start(this.#options);
  }

  async stop() {
    for (const [event, listener] of this.#listeners.splice(0)) this.off(event, listener);
  }

  on(event, listener) {
    this.#listeners.push([event, listener]);
    this.#persistent.thread.on(event, listener);
  }

  off(event, listener) {
    this.#persistent.thread?.off(event, listener);
  }

  send(message) {
    // The thread keeps the configuration with which it was started, which selects the tests of that run.
    if (message.type === 'start') this.#config = message.context.config;
    if (message.type === 'stop') this.#answer('stopped');
    else if (message.type === 'start' && !this.#isNew) this.#answer('started');
    else if (message.type === 'run') this.#post({ ...message, context: { ...message.context, config: this.#config } });
    else this.#post(message);
  }

  deserialize(message) {
    return message;
  }

  #post(message) {
    this.#persistent.thread.postMessage(message);
  }

  #answer(type) {
    setImmediate(() => this.#persistent.thread?.emit('message', { type, __vitest_worker_response__: true }));
  }
}
