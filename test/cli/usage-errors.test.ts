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
  [
    ['drift', '--against', 'x'],
    '--against: "x" is not a URL, such as https://shop.example',
    'magento-auth-mock drift --help',
  ],
  [
    ['exec', '--port', 'x', '--', 'true'],
    '--port: "x" is not a port number (0 to 65535)',
    'magento-auth-mock exec --help',
  ],
  [['--port', 'x'], '--port: "x" is not a port number (0 to 65535)', 'magento-auth-mock --help'],
  [['--prot', '1'], "unknown option --prot; did you mean '--port'?", 'magento-auth-mock --help'],
])('the error of %j names a similar option and the help of the command', async (args, message, help) => {
  const { exitCode, err } = await runCli(args);
  expect([exitCode, err]).toEqual([2, `magento-auth-mock: ${message}\n  run ${help} for usage`]);
});
