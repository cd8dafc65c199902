/** The world's time. Calendar work lives here, so that the core needs no `Date`. Milliseconds since 1970 unless a name says otherwise. */
export interface Clock {
  now(): number;
  /** Whole seconds since 1970, as JWT claims and Magento's cut-offs count. */
  seconds(): number;
  readonly frozen: boolean;
  set(change: { now?: number; frozen?: boolean }): void;
  /** Moves the time on (or back, when negative), frozen or not. */
  advance(milliseconds: number): void;
  /** ISO 8601 in UTC, without milliseconds when there are none: `2030-01-01T00:00:00Z`. */
  isoText(time: number): string;
  /** Magento's database form, UTC: `2030-01-01 00:00:00`. */
  databaseText(time: number): string;
  /** The `Date` header of a reply sent now; nothing while it is the real one, which Node writes itself. */
  httpText(): string | undefined;
  /** An ISO 8601 time, or one relative to now (`+10m`, `-2h`), as milliseconds; nothing when it is neither. */
  read(text: string): number | undefined;
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const ISO_TIME = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;
const RELATIVE = /^([+-])\s*(.+)$/;
const DURATION = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)?$/;
/** The first and the last instant whose year has four digits: what is told can be read in again. */
const FIRST_TIME = Date.parse('0000-01-01T00:00:00Z');
const LAST_TIME = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/**
 * Milliseconds of a duration: a number is seconds, a text has a unit (`90s`, `61m`, `2h`, `1d`, `250ms`; seconds when it has none).
 * Nothing when it is no duration.
 */
export function readDuration(value: number | string): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value * 1000 : undefined;
  const match = DURATION.exec(value.trim());
  if (!match) return undefined;
  return Number(match[1]) * (UNITS[match[2] ?? 's'] ?? 1000);
}

/** A time in text as milliseconds: ISO 8601 (UTC where no zone is named) or relative to `now`. Nothing when it is neither. */
export function readTime(text: string, now: number): number | undefined {
  const relative = RELATIVE.exec(text.trim());
  if (relative?.[2] !== undefined) {
    const length = readDuration(relative[2]);
    return length === undefined ? undefined : within(now + (relative[1] === '-' ? -length : length));
  }
  if (!ISO_TIME.test(text)) return undefined;
  const spelled = text.replace(' ', 'T');
  const zoned = /T/.test(spelled) && !/(?:Z|[+-]\d\d:?\d\d)$/.test(spelled) ? `${spelled}Z` : spelled;
  return within(Date.parse(zoned));
}

const within = (time: number): number | undefined => (time >= FIRST_TIME && time <= LAST_TIME ? time : undefined);

/** A clock that runs with real time from `now` on (real time when left out), or stands when `frozen`. */
export function createClock(start: { now?: number; frozen?: boolean } = {}): Clock {
  let offset = start.now === undefined ? 0 : start.now - Date.now();
  let stoppedAt = start.frozen ? (start.now ?? Date.now()) : undefined;
  let httpSecond = Number.NaN;
  let httpDate = '';

  const now = () => stoppedAt ?? Date.now() + offset;
  const jump = (time: number) => {
    const target = withinTime(time);
    if (stoppedAt === undefined) offset = target - Date.now();
    else stoppedAt = target;
  };

  return {
    now,
    seconds: () => Math.floor(now() / 1000),
    get frozen() {
      return stoppedAt !== undefined;
    },
    set(change) {
      if (change.now !== undefined) jump(change.now);
      if (change.frozen === undefined || change.frozen === (stoppedAt !== undefined)) return;
      const time = now();
      stoppedAt = change.frozen ? time : undefined;
      offset = time - Date.now();
    },
    advance: (milliseconds) => jump(now() + milliseconds),
    isoText: (time) => new Date(withinTime(time)).toISOString().replace('.000Z', 'Z'),
    databaseText: (time) => new Date(withinTime(time)).toISOString().slice(0, 19).replace('T', ' '),
    httpText() {
      if (offset === 0 && stoppedAt === undefined) return undefined;
      const second = Math.floor(now() / 1000);
      if (second !== httpSecond) {
        httpSecond = second;
        httpDate = new Date(second * 1000).toUTCString();
      }
      return httpDate;
    },
    read: (text) => readTime(text, now()),
  };
}

/** A life that a setting makes longer than calendars ends with them. */
const withinTime = (time: number): number => Math.max(FIRST_TIME, Math.min(LAST_TIME, time));

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text begins with a day that there is, such as `2028-02-29`. */
export function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number);
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
}
