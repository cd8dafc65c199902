import { expect, test } from 'vitest';
import { parseCommandLine } from '../../src/cli/parse-command-line.ts';
import { describeUpstream } from '../../src/upstream/upstream-options.ts';
import { runCli } from './run-cli.ts';

const parse = (...args: string[]) => {
  const command = parseCommandLine(args, {}, false);
  return 'options' in command && 'upstream' in command.options ? command.options.upstream : undefined;
};
const STORE = ['--upstream', 'https://shop.example/store'];
const url = 'https://shop.example/store';

test.each([
  [[], undefined],
  [STORE, { url }],
  [[...STORE, '--upstream-customer', 'a@b.example:p:w'], { url, customer: { email: 'a@b.example', password: 'p:w' } }],
  [[...STORE, '--upstream-admin', 'ines:p:w'], { url, admin: { username: 'ines', password: 'p:w' } }],
  [
    [...STORE, '--upstream-admin', 'ines:p:w:JBSWY3DPEHPK3PXP'],
    { url, admin: { username: 'ines', password: 'p:w', totpSecret: 'JBSWY3DPEHPK3PXP' } },
  ],
])('reads %j', (args, expected) => {
  expect(parse(...args)).toEqual(expected);
});

test.each([
  [['--upstream', 'shop'], '--upstream: "shop" is not the base URL of a store, such as https://shop.example'],
  [['--upstream-customer', 'a:b'], '--upstream-customer needs --upstream'],
  [[...STORE, '--upstream-customer', 'secret'], '--upstream-customer: "…" is not EMAIL:PASSWORD'],
  [[...STORE, '--upstream-admin', 'secret'], '--upstream-admin: "…" is not USERNAME:PASSWORD or'],
])('refuses %j', (args, message) => {
  expect(() => parse(...args)).toThrow(message);
});

test('prints the upstream store and the accounts, without the passwords', () => {
  const customer = { email: 'a@b.example', password: 'secret' };
  expect(describeUpstream({ url, customer }, {})).toBe(
    'REST routes and GraphQL fields that are not served here go to https://shop.example/store: customers as a@b.example, others without a token',
  );
});

test('describes the accounts of the fixtures, unless an option sets another one', () => {
  const fixture = {
    customer: { email: 'a@b.example', password: 'secret' },
    admin: { username: 'qa', password: 'secret' },
  };
  const customer = { email: 'option@b.example', password: 'secret' };
  expect(describeUpstream({ url, customer }, fixture)).toMatch(
    /: customers as option@b\.example, admins and integrations as qa$/,
  );
});

test('the output of the start has one line about the upstream store, and without --upstream none', async () => {
  const upstreamLines = async (...args: string[]) =>
    (await runCli(['serve', '--port', '0', ...args])).out
      .split('\n')
      .filter((line) => line.includes('not served here'));
  expect(await upstreamLines()).toEqual([]);
  const args = ['--upstream', 'http://127.0.0.1:9/shop', '--upstream-customer', 'a@b.example:secret'];
  expect(await upstreamLines(...args)).toEqual([
    expect.stringMatching(/^ {2}REST routes .* go to http:\/\/127\.0\.0\.1:9\/shop: customers as a@b\.example/),
  ]);
});
