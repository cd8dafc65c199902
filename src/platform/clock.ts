import { realTime } from './real-time.ts';

/** A world's time, in milliseconds since 1970, with the calendar functions that the core uses in place of `Date`. */
export interface Clock {
  now(): number;
  /** Whole seconds since 1970, as in JWT claims and Magento's cut-offs. */
  seconds(): number;
  readonly frozen: boolean;
  set(change: { now?: number; frozen?: boolean }): void;
  /** Moves the time forward (or back, if negative), frozen or not. */
  advance(milliseconds: number): void;
  /** ISO 8601 in UTC, without milliseconds if they are 0: `2030-01-01T00:00:00Z`. */
  isoString(time: number): string;
  /** Magento's database format, UTC: `2030-01-01 00:00:00`. */
  databaseTime(time: number): string;
  /** The `Date` header of a response sent now; `undefined` if it is the real time, which Node writes itself. */
  httpDate(): string | undefined;
  /** An ISO 8601 time, or one relative to now (`+10m`, `-2h`), as milliseconds; `undefined` for any other string. */
  parse(text: string): number | undefined;
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const ISO_TIME = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;
const RELATIVE = /^([+-])\s*(.+)$/;
const DURATION = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)?$/;
/** Limits of times, whose years have four digits, so that every formatted time can be parsed. */
const MIN_TIME = Date.parse('0000-01-01T00:00:00Z');
const MAX_TIME = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/**
 * Milliseconds of a duration: a number is seconds, a string has a unit (`90s`, `61m`, `2h`, `1d`, `250ms`; default: seconds).
 * `undefined` for any other value.
 */
export function parseDuration(value: number | string): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value * 1000 : undefined;
  const match = DURATION.exec(value.trim());
  if (!match) return undefined;
  return Number(match[1]) * (UNITS[match[2] ?? 's'] ?? 1000);
}

/** Milliseconds of an ISO 8601 time (default: UTC), or of one relative to `now`; `undefined` for any other string. */
export function parseTime(text: string, now: number): number | undefined {
  const relative = RELATIVE.exec(text.trim());
  if (relative?.[2] !== undefined) {
    const length = parseDuration(relative[2]);
    return length === undefined ? undefined : inRange(now + (relative[1] === '-' ? -length : length));
  }
  if (!ISO_TIME.test(text)) return undefined;
  const iso = text.replace(' ', 'T');
  const zoned = /T/.test(iso) && !/(?:Z|[+-]\d\d:?\d\d)$/.test(iso) ? `${iso}Z` : iso;
  return inRange(Date.parse(zoned));
}

const inRange = (time: number): number | undefined => (time >= MIN_TIME && time <= MAX_TIME ? time : undefined);

/**
 * Creates a clock that runs from `now` (default: real time), or does not advance if `frozen`. It reads the global `Date`, so
 * that fake timers of a test in the same process apply to it.
 *
 * @param realNow the real time at which it started
 */
export function createClock(start: { now?: number; frozen?: boolean } = {}, realNow: number = Date.now()): Clock {
  let offset = start.now === undefined ? 0 : start.now - realNow;
  let frozenAt = start.frozen ? (start.now ?? realNow) : undefined;
  let httpSecond = Number.NaN;
  let httpDate = '';

  const now = () => frozenAt ?? Date.now() + offset;
  const jump = (time: number) => {
    const target = clampTime(time);
    if (frozenAt === undefined) offset = target - Date.now();
    else frozenAt = target;
  };

  return {
    now,
    seconds: () => Math.floor(now() / 1000),
    get frozen() {
      return frozenAt !== undefined;
    },
    set(change) {
      // The real time is read once, so that a clock that is set and frozen returns exactly the time that was set.
      const realNow = Date.now();
      const time = clampTime(change.now ?? frozenAt ?? realNow + offset);
      frozenAt = (change.frozen ?? frozenAt !== undefined) ? time : undefined;
      if (change.now !== undefined || change.frozen !== undefined) offset = time - realNow;
    },
    advance: (milliseconds) => jump(now() + milliseconds),
    isoString: (time) => new Date(clampTime(time)).toISOString().replace('.000Z', 'Z'),
    databaseTime: (time) => new Date(clampTime(time)).toISOString().slice(0, 19).replace('T', ' '),
    httpDate() {
      if (offset === 0 && frozenAt === undefined && Date.now === realTime.now) return undefined;
      const second = Math.floor(now() / 1000);
      if (second !== httpSecond) {
        httpSecond = second;
        httpDate = new Date(second * 1000).toUTCString();
      }
      return httpDate;
    },
    parse: (text) => parseTime(text, now()),
  };
}

/** Limits a time to the supported years: a configured lifetime can be of any length. */
const clampTime = (time: number): number => Math.max(MIN_TIME, Math.min(MAX_TIME, time));

/** Days of each month, in a year that is not a leap year. */
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a string begins with a date that exists, such as `2028-02-29`. */
export function isCalendarDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number);
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (DAYS_OF_MONTH[month - 1] ?? 0) + (leap ? 1 : 0);
}
