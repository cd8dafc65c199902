// A pool of Vitest with one thread, which stays between test runs with the modules that it has loaded.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The name of the pool. */
export const KEPT_THREAD = 'kept-thread';

// The copy of Vitest that runs the tests: the one of the project in the current directory.
const require = createRequire(join(process.cwd(), 'package.json'));
const { ThreadsPoolWorker } = await import(pathToFileURL(require.resolve('vitest/node')).href);

/** The thread of all test runs until it is ended. */
export class KeptThread {
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

/** The worker of one test run: answers requests to start and to stop in place of a thread that is kept, and forwards the others. */
export class KeptWorker {
  name = KEPT_THREAD;
  #kept;
  #options;
  #config;
  #isNew = false;
  #listeners = [];

  constructor(kept, options) {
    this.#kept = kept;
    this.#options = options;
  }

  async start() {
    this.#isNew = !this.#kept.isStarted;
    if (this.#isNew) await this.#kept.start(this.#options);
  }

  async stop() {
    for (const [event, listener] of this.#listeners.splice(0)) this.off(event, listener);
  }

  on(event, listener) {
    this.#listeners.push([event, listener]);
    this.#kept.thread.on(event, listener);
  }

  off(event, listener) {
    this.#kept.thread?.off(event, listener);
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
    this.#kept.thread.postMessage(message);
  }

  #answer(type) {
    setImmediate(() => this.#kept.thread?.emit('message', { type, __vitest_worker_response__: true }));
  }
}
