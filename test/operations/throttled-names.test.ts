import { expect, test } from 'vitest';
import { clearFailures, listThrottled, throttleName } from '../../src/operations/throttled-names.ts';
import { advanceClock } from '../../src/operations/world-clock.ts';
import type { FixtureDocument } from '../../src/state/document/fixture-document.ts';
import { createSandbox } from './create-sandbox.ts';

const LIMIT = 'oauth/authentication_lock/max_failures_count';
const TIMEOUT = 'oauth/authentication_lock/timeout';

test.each<[string, NonNullable<FixtureDocument['config']>, number, string]>([
  ['the defaults', {}, 6, '2030-01-01T00:30:00Z'],
  ['a limit', { [LIMIT]: 2 }, 2, '2030-01-01T00:30:00Z'],
  ['a limit of 0', { [LIMIT]: 0 }, 1, '2030-01-01T00:30:00Z'],
  ['a time', { [TIMEOUT]: 60 }, 6, '2030-01-01T00:01:00Z'],
])('with %s a name is locked as after too many failures', (_, config, failures, locked_until) => {
  const sandbox = createSandbox({ config });
  throttleName(sandbox, 'customer', 'Mara@example.com');
  expect(listThrottled(sandbox)).toEqual([
    { type: 'customer', name: 'Mara@example.com', failures, locked_until, locked: true },
  ]);
});

test.each([
  [5, false],
  [6, true],
  [7, true],
])('a name with %i of 6 failures is locked: %s', (failures, locked) => {
  const throttled = [{ type: 'admin' as const, name: 'ada', failures, locked_until: '+5m' }];
  expect(listThrottled(createSandbox({ throttled }))).toEqual([
    { type: 'admin', name: 'ada', failures, locked_until: '2030-01-01T00:05:00Z', locked },
  ]);
});

test.each([
  ['2.4.4', 1799, 1],
  ['2.4.4', 1800, 0],
  ['2.4.3', 1800, 1],
])('in %s a lock of 1800 s is listed after %i s: %i', (magento, seconds, count) => {
  const sandbox = createSandbox({ magento });
  throttleName(sandbox, 'admin', 'ada');
  advanceClock(sandbox, seconds);
  expect(listThrottled(sandbox)).toHaveLength(count);
});

test('customers are listed before admins; failures are deleted by type and exact name', () => {
  const sandbox = createSandbox();
  throttleName(sandbox, 'admin', 'ada');
  throttleName(sandbox, 'customer', 'ada');
  throttleName(sandbox, 'customer', 'Bo');
  const names = () => listThrottled(sandbox).map(({ type, name }) => `${type} ${name}`);
  expect(names()).toEqual(['customer ada', 'customer Bo', 'admin ada']);
  clearFailures(sandbox, 'customer', 'ada');
  clearFailures(sandbox, 'customer', 'bo');
  clearFailures(sandbox, 'admin', 'nobody');
  expect(names()).toEqual(['customer Bo', 'admin ada']);
});
