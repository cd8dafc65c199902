import { expect, test } from 'vitest';
import { runCli } from './run-cli.ts';

test.each([
  [['requests', '--opration', 'x'], 'unknown option --opration', 'magento-auth-mock requests --help'],
  [
    ['requests', '--sandbx', 'x'],
    "unknown option --sandbx; did you mean '--sandbox'?",
    'magento-auth-mock requests --help',
  ],
  [
    ['faults', 'add', '--ulr', 'x'],
    "unknown option --ulr; did you mean '--url'?",
    'magento-auth-mock faults add --help',
  ],
  [
    ['check', '-f', 'x'],
    '-f is not an option of check; it is an option of serve, exec and drift',
    'magento-auth-mock check --help',
  ],
  [['--prot', '1'], "unknown option --prot; did you mean '--port'?", 'magento-auth-mock --help'],
])('%j: names a similar option, if there is one, and the help of the command', async (args, message, help) => {
  const { exitCode, err } = await runCli(args);
  expect([exitCode, err]).toEqual([2, `magento-auth-mock: ${message}\n  run ${help} for usage`]);
});
