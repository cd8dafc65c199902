import { expect, test } from 'vitest';
import { advanceClock, changeClock, getClock } from '../../src/operations/world-clock.ts';
import { createSandbox, errorOf } from './create-sandbox.ts';

const START = '2030-01-01T00:00:00Z';

test('shows the time of the world and whether it stands still', () => {
  expect(getClock(createSandbox())).toEqual({ now: START, frozen: true });
  expect(getClock(createSandbox({ clock: { now: START, frozen: false } })).frozen).toBe(false);
});

test.each([
  [{}, START, true],
  [{ now: '2031-02-03T04:05:06Z' }, '2031-02-03T04:05:06Z', true],
  [{ now: '2031-02-03 04:05:06' }, '2031-02-03T04:05:06Z', true],
  [{ now: '2031-02-03T04:05:06.789+01:00' }, '2031-02-03T03:05:06.789Z', true],
  [{ now: '+10m' }, '2030-01-01T00:10:00Z', true],
  [{ now: '-1d', frozen: true }, '2029-12-31T00:00:00Z', true],
  [{ frozen: true }, START, true],
])('%j sets the clock to %s', (change, now, frozen) => {
  const sandbox = createSandbox();
  expect(changeClock(sandbox, change)).toEqual({ now, frozen });
  expect(getClock(sandbox)).toEqual({ now, frozen });
});

test('a clock that is unfrozen goes on, one that is frozen stands still at the set time', () => {
  const sandbox = createSandbox();
  expect(changeClock(sandbox, { frozen: false }).frozen).toBe(false);
  expect(changeClock(sandbox, { now: START, frozen: true })).toEqual({ now: START, frozen: true });
});

test.each(['', 'soon', '10m', '+10x', '2030-13-01', '99999-01-01'])(
  'refuses the time %j, and changes nothing',
  (now) => {
    const sandbox = createSandbox();
    expect(errorOf(() => changeClock(sandbox, { now, frozen: false }))).toBe(
      `InvalidDocument: now: '${now}' is not a time (ISO 8601, or relative such as +10m)`,
    );
    expect(getClock(sandbox)).toEqual({ now: START, frozen: true });
  },
);

test.each([
  [0, START],
  [90, '2030-01-01T00:01:30Z'],
  [-1, '2029-12-31T23:59:59Z'],
  [0.25, '2030-01-01T00:00:00.250Z'],
  ['90', '2030-01-01T00:01:30Z'],
  ['250ms', '2030-01-01T00:00:00.250Z'],
  ['61m', '2030-01-01T01:01:00Z'],
  ['1.5h', '2030-01-01T01:30:00Z'],
  [' 2 d ', '2030-01-03T00:00:00Z'],
])('advances the clock by %j', (by, now) => {
  expect(advanceClock(createSandbox(), by)).toEqual({ now, frozen: true });
});

test.each(['', '1w', '+1h', '-5m', 'h', Number.NaN, Number.POSITIVE_INFINITY])('refuses the duration %j', (by) => {
  const sandbox = createSandbox();
  expect(errorOf(() => advanceClock(sandbox, by))).toContain(
    `'${by}' is not a duration; expected seconds such as 3660, or a duration such as 61m`,
  );
  expect(getClock(sandbox).now).toBe(START);
});
