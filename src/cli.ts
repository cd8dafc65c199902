#!/usr/bin/env node
import module from 'node:module';

// Express and graphql-js run additional, slow checks in development mode.
process.env['NODE_ENV'] ??= 'production';

// From Node.js 22.8 on, compiled code is kept for the next start. The commands are imported after that.
const enableCompileCache: unknown = Reflect.get(module, 'enableCompileCache');
if (typeof enableCompileCache === 'function') enableCompileCache();

const stopped = new Promise<void>((resolve) => {
  process.once('SIGINT', () => resolve());
  process.once('SIGTERM', () => resolve());
});

// EPIPE is not an error: the reader, such as `head`, has closed the pipe.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));

void import('./cli/run.ts')
  .then(({ run }) =>
    run(process.argv.slice(2), process.env, {
      out: (text) => process.stdout.write(`${text}\n`),
      err: (text) => process.stderr.write(`${text}\n`),
      isTerminal: process.stdout.isTTY === true,
      stopped,
    }),
  )
  .then((code) => {
    process.exitCode = code;
  });
