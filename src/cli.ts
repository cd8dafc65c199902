#!/usr/bin/env node
import { run } from './cli/run.ts';

// Express and graphql-js run additional, slow checks in development mode.
process.env['NODE_ENV'] ??= 'production';

const stopped = new Promise<void>((resolve) => {
  process.once('SIGINT', () => resolve());
  process.once('SIGTERM', () => resolve());
});

// EPIPE is not an error: the reader, such as `head`, has closed the pipe.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));

void run(process.argv.slice(2), process.env, {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  isTerminal: process.stdout.isTTY === true,
  stopped,
}).then((code) => {
  process.exitCode = code;
});
