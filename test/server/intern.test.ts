import { expect, test } from 'vitest';
import { createHeaderInterner } from '../../src/server/intern.ts';

test('equal blocks become one, others stay their own', () => {
  const share = createHeaderInterner();
  const first = share({ accept: '*/*', host: 'a' });
  expect(share({ accept: '*/*', host: 'a' })).toBe(first);
  for (const other of [{ accept: '*/*', host: 'b' }, { accept: '*/*' }, { accept: '*/*', host: 'a', te: 'x' }])
    expect(share(other)).toBe(other);
  expect(share({ accept: '*/*', host: 'a' })).toBe(first);
});

test('a block that has not come for long is forgotten', () => {
  const share = createHeaderInterner();
  const first = share({ host: 'a' });
  for (let i = 0; i < 8; i += 1) share({ host: String(i) });
  expect(share({ host: 'a' })).not.toBe(first);
});
