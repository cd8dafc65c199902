#!/usr/bin/env node
import { run } from './cli/run.ts';

// Express and graphql-js check more, and slower, unless they are told that nobody debugs them.
process.env['NODE_ENV'] ??= 'production';

const stopped = new Promise<void>((resolve) => {
  process.once('SIGINT', () => resolve());
  process.once('SIGTERM', () => resolve());
});

// A reader that has seen enough, such as `head`, is no fault.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));

process.exitCode = await run(process.argv.slice(2), process.env, {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  isTerminal: process.stdout.isTTY === true,
  stopped,
});
