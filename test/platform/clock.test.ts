import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createClock, isCalendarDate, parseDuration, parseTime } from '../../src/platform/clock.ts';

const NOON = Date.parse('2030-01-01T12:00:00Z');

test.each<[number | string, number | undefined]>([
  [90, 90_000],
  [0.5, 500],
  [-1, -1000],
  [Number.NaN, undefined],
  [Number.POSITIVE_INFINITY, undefined],
  ['90', 90_000],
  ['90s', 90_000],
  ['250ms', 250],
  ['61m', 3_660_000],
  ['2h', 7_200_000],
  ['1d', 86_400_000],
  ['1.5h', 5_400_000],
  [' 2 h ', 7_200_000],
  ['', undefined],
  ['h', undefined],
  ['-2h', undefined],
  ['2w', undefined],
  ['2hours', undefined],
  ['.5h', undefined],
])('the duration %j is %j milliseconds', (value, milliseconds) => {
  expect(parseDuration(value)).toBe(milliseconds);
});

test.each<[string, string | undefined]>([
  ['2030-02-03', '2030-02-03T00:00:00.000Z'],
  ['2030-02-03T04:05', '2030-02-03T04:05:00.000Z'],
  ['2030-02-03 04:05:06', '2030-02-03T04:05:06.000Z'],
  ['2030-02-03T04:05:06.5Z', '2030-02-03T04:05:06.500Z'],
  ['2030-02-03T04:05:06+02:00', '2030-02-03T02:05:06.000Z'],
  ['+10m', '2030-01-01T12:10:00.000Z'],
  ['- 2h', '2030-01-01T10:00:00.000Z'],
  ['+90', '2030-01-01T12:01:30.000Z'],
  ['0000-01-01', '0000-01-01T00:00:00.000Z'],
  ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ['9999-12-31T23:59:59-01:00', undefined],
  ['0000-01-01T00:00:00+01:00', undefined],
  ['2030-13-01', undefined],
  ['2030-1-1', undefined],
  ['noon', undefined],
  ['', undefined],
  ['+', undefined],
  ['+ten', undefined],
  ['10m', undefined],
])('the time %j is %j', (text, iso) => {
  const time = parseTime(text, NOON);
  expect(time === undefined ? undefined : new Date(time).toISOString()).toBe(iso);
});

test('a clock that is set and frozen shows the time that was set, even if time passes meanwhile', () => {
  const realNow = vi.spyOn(Date, 'now');
  let elapsed = 0;
  realNow.mockImplementation(() => NOON + elapsed++);
  const clock = createClock();
  clock.set({ now: NOON + 25_000, frozen: true });
  realNow.mockRestore();
  expect(clock.isoString(clock.now())).toBe('2030-01-01T12:00:25Z');
});

test.each([
  ['2028-02-29', true],
  ['2028-02-29 10:00', true],
  ['2027-02-29', false],
  ['2000-02-29', true],
  ['1900-02-29', false],
  ['2030-04-31', false],
  ['2030-12-31', true],
  ['2030-00-10', false],
  ['2030-13-10', false],
  ['2030-01-00', false],
  ['x', false],
])('%j begins with a date that exists: %j', (text, exists) => {
  expect(isCalendarDate(text)).toBe(exists);
});

describe('a clock', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('runs at the speed of real time', () => {
    const clock = createClock();
    vi.advanceTimersByTime(1500);
    expect([clock.now(), clock.seconds(), clock.frozen]).toEqual([NOON + 1500, NOON / 1000 + 1, false]);
  });

  test('runs from a time that was set', () => {
    const clock = createClock({ now: 0 });
    vi.advanceTimersByTime(1500);
    expect(clock.now()).toBe(1500);
  });

  test('stands still while it is frozen, and continues from that time', () => {
    const clock = createClock({ now: 1000, frozen: true });
    vi.advanceTimersByTime(500);
    expect(clock.now()).toBe(1000);
    clock.set({ frozen: false });
    vi.advanceTimersByTime(500);
    expect([clock.now(), clock.frozen]).toEqual([1500, false]);
    clock.set({ frozen: true });
    vi.advanceTimersByTime(500);
    expect([clock.now(), clock.frozen]).toEqual([1500, true]);
  });

  test.each([true, false])('moves forward and back (frozen: %j)', (frozen) => {
    const clock = createClock({ now: 10_000, frozen });
    clock.advance(5000);
    expect(clock.now()).toBe(15_000);
    clock.advance(-8000);
    expect(clock.now()).toBe(7000);
    clock.set({ now: 1 });
    expect([clock.now(), clock.frozen]).toEqual([1, frozen]);
  });

  test('stays within years of four digits', () => {
    const clock = createClock({ now: NOON, frozen: true });
    clock.advance(1e18);
    expect(clock.isoString(clock.now())).toBe('9999-12-31T23:59:59.999Z');
    clock.advance(-1e18);
    expect(clock.isoString(clock.now())).toBe('0000-01-01T00:00:00Z');
    expect(clock.databaseTime(1e18)).toBe('9999-12-31 23:59:59');
  });

  test('formats times as ISO 8601 and for a database', () => {
    const clock = createClock();
    expect([clock.isoString(NOON), clock.isoString(NOON + 5), clock.databaseTime(NOON + 5)]).toEqual([
      '2030-01-01T12:00:00Z',
      '2030-01-01T12:00:00.005Z',
      '2030-01-01 12:00:00',
    ]);
  });

  test('has a date for HTTP only if it is not the real time', () => {
    const clock = createClock();
    expect(clock.httpDate(), 'of a faked Date').toBe('Tue, 01 Jan 2030 12:00:00 GMT');
    vi.useRealTimers();
    expect(createClock().httpDate()).toBeUndefined();
    vi.useFakeTimers({ toFake: ['Date'], now: NOON });
    clock.advance(1000);
    expect(clock.httpDate()).toBe('Tue, 01 Jan 2030 12:00:01 GMT');
    vi.advanceTimersByTime(1000);
    expect(clock.httpDate()).toBe('Tue, 01 Jan 2030 12:00:02 GMT');
    clock.set({ now: NOON, frozen: true });
    expect(clock.httpDate()).toBe('Tue, 01 Jan 2030 12:00:00 GMT');
  });

  test('parses times relative to its own', () => {
    expect(createClock({ now: 0, frozen: true }).parse('+2s')).toBe(2000);
  });
});
