#!/usr/bin/env node
import module from 'node:module';

// Express and graphql-js run additional, slow checks in development mode.
process.env['NODE_ENV'] ??= 'production';

// Compiled code is kept for the next start, by Node.js itself from 22.8 on. The commands are imported after that.
const enableCompileCache: unknown = Reflect.get(module, 'enableCompileCache');
async function keepCompiledCode(): Promise<void> {
  if (typeof enableCompileCache === 'function') enableCompileCache();
  else await import('./platform/compiled-code.ts');
}

const stopped = new Promise<void>((resolve) => {
  process.once('SIGINT', () => resolve());
  process.once('SIGTERM', () => resolve());
});

// EPIPE is not an error: the reader, such as `head`, has closed the pipe.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));

void keepCompiledCode()
  .then(() => import('./cli/run.ts'))
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
