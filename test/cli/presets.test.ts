import { expect, onTestFinished, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { presets } from '../../src/faults/presets/presets.ts';

/** What a command prints, and how it ends. */
async function typed(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await run(
    args,
    {},
    {
      out: (text) => out.push(text),
      err: (text) => err.push(text),
      isTerminal: false,
      stopped: Promise.resolve(),
    },
  );
  return { status, out: out.join('\n'), err: err.join('\n') };
}

test('presets lists them all, each with its problem', async () => {
  const { status, out } = await typed('presets');
  expect(status).toBe(0);
  for (const { id, why } of presets) expect(out).toContain(`${id}\n    ${why}`);
});

test.each(presets.map(({ id }) => id))('presets show %s', async (id) => {
  const { status, out } = await typed('presets', 'show', id);
  expect(status).toBe(0);
  expect(out).toMatch(/^ {2}clears {2}\S/m);
  expect(out).toMatch(/^ {2}see {5}https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/(?:issues\/\d+|blob\/HEAD\/\S+)$/m);
});

test('presets show tells all there is to know of one', async () => {
  expect((await typed('presets', 'show', 'customer-token-expired')).out).toBe(
    [
      'customer-token-expired',
      '    The hour of a customer token is over while the app still shows the customer as signed in.',
      '',
      '  when    {"identity":"customer"}',
      '  then    {"token":"expire"}',
      '  clears  a new sign-in: tokens issued since the fault came are good',
      '  says    Consumer key has expired',
      "          The current customer isn't authorized.",
      "          The consumer isn't authorized to access %resources.",
      '  see     https://github.com/AdobeDocs/commerce-webapi/blob/HEAD/src/pages/graphql/usage/authorization-tokens.md',
      '          https://github.com/scandipwa/scandipwa/issues/5072',
      '          https://github.com/magento/pwa-studio/issues/2904',
      '',
      '  on      POST /__mock/faults {"preset":"customer-token-expired"}',
      "          await magento.faults.add('customer-token-expired')",
    ].join('\n'),
  );
});

test('explain tells causes and presets', async () => {
  const { status, out } = await typed('explain', 'Guest', 'checkout');
  expect(status).toBe(0);
  expect(out).toContain('Guest checkout is not allowed.');
  expect(out).toContain('try: backend-expires-before-frontend');
});

test('explain ends with 1 when it knows no such text', async () => {
  expect(await typed('explain', 'Segmentation fault')).toEqual({
    status: 1,
    out: '',
    err: 'magento-auth-mock: no error text of Magento that is known here is like that',
  });
});

test.each([
  [['presets', 'show'], 'presets lists them all; presets show ID tells of one'],
  [['presets', 'list'], 'presets lists them all; presets show ID tells of one'],
  [['presets', 'show', 'nothing'], "there is no preset 'nothing'"],
  [['explain'], 'explain takes an error text'],
  [['serve', '--port', '0', '--preset', 'maintenance'], "preset: there is no preset 'maintenance'"],
])('%j is wrong usage', async (args, message) => {
  const { status, err } = await typed(...args);
  expect(status).toBe(2);
  expect(err).toContain(message);
});

test('serve --preset begins with faults on, and --mark-faults names them in replies', async () => {
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  onTestFinished(() => stop());
  let said: (text: string) => void = () => undefined;
  const ready = new Promise<string>((resolve) => {
    said = resolve;
  });
  const args = [
    '--port',
    '0',
    '--preset',
    'maintenance-503-html,clock-skew',
    '--preset',
    'rate-limited',
    '--mark-faults',
  ];
  const ended = run(args, {}, { out: said, err: said, isTerminal: false, stopped });
  const [, url = ''] = /listening on (\S+)/.exec(await ready) ?? [];
  const reply = await fetch(`${url}/graphql`);
  const { items } = (await (await fetch(`${url}/__mock/faults`)).json()) as { items: { id: string }[] };
  stop();
  expect(await ended).toBe(0);
  expect(reply.status).toBe(503);
  expect(reply.headers.get('x-mock-fault')).toBe('maintenance-503-html, clock-skew');
  expect(items.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['maintenance-503-html', 'clock-skew', 'rate-limited']),
  );
});
