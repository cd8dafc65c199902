/** The parts of a date that have been read. */
interface ParsedDate {
  year?: number;
  /** From 1. */
  month?: number;
  day?: number;
  hasDate: boolean;
  hasTime: boolean;
  hasZone: boolean;
  /** Minutes east of UTC. */
  zone: number;
  /** Changes of the date by relative words, such as `-1 week`. */
  readonly relative: { years: number; months: number; days: number; seconds: number };
  /** A day of the week to move to, from 0 for Sunday, and the number of weeks to move on from there. */
  weekday?: { readonly day: number; readonly weeks: number };
  /** `first day of` or `last day of` the month. */
  monthEdge?: string | undefined;
}

/** A format that PHP reads. `read` returns `false` if the date has the part twice, or a part out of range. */
type DateRule = readonly [pattern: string, read: (date: ParsedDate, groups: readonly string[]) => unknown];

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const ORDINALS = ['this', 'next', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY_NAME = '(sun|mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?)(?:day)?s?';
const MONTH_NUMBER = '(1[0-2]|0?[0-9])';
const DAY = '(3[01]|[0-2]?[0-9])';
const SUFFIX = '(?:st|nd|rd|th)?';
const YEAR = '([0-9]{1,4})';
const UNIT = '(sec|second|min|minute|hour|day|fortnight|weekday|week|month|year)s?';
const TIME = '([01]?[0-9]|2[0-4])[:.]([0-5]?[0-9])(?:[:.]([0-5]?[0-9]|60)(?:[.,:][0-9]+)?)?';

/** The formats of dates, times and relative words. [php.net/manual/datetime.formats] */
const RULES: readonly DateRule[] = [
  [`([0-9]{4})-${MONTH_NUMBER}-${DAY}`, (date, [, y, m, d]) => setDate(date, y, m, d)],
  [`([0-9]{4})/${MONTH_NUMBER}/${DAY}/?`, (date, [, y, m, d]) => setDate(date, y, m, d)],
  ['([0-9]{4})(0[0-9]|1[0-2])(3[01]|[0-2][0-9])', (date, [, y, m, d]) => setDate(date, y, m, d)],
  [`([0-9]{2})-${MONTH_NUMBER}-${DAY}`, (date, [, y, m, d]) => setDate(date, y, m, d)],
  [`([0-9]{4})-${MONTH_NUMBER}`, (date, [, y, m]) => setDate(date, y, m, '1')],
  [`${MONTH_NUMBER}/${DAY}/${YEAR}`, (date, [, m, d, y]) => setDate(date, y, m, d)],
  [`${MONTH_NUMBER}/${DAY}`, (date, [, m, d]) => setDate(date, undefined, m, d)],
  [`${DAY}[.\\t-]${MONTH_NUMBER}[.-]([0-9]{4})`, (date, [, d, m, y]) => setDate(date, y, m, d)],
  [`${DAY}[.\\t]${MONTH_NUMBER}\\.([0-9]{2})`, (date, [, d, m, y]) => setDate(date, y, m, d)],
  [`${DAY}${SUFFIX}[ \\t.-]*${MONTH}[ \\t.-]*${YEAR}`, (date, [, d, m, y]) => setDate(date, y, m, d)],
  [`${DAY}${SUFFIX}[ \\t.-]*${MONTH}`, (date, [, d, m]) => setDate(date, undefined, m, d)],
  [`${MONTH}[ .\\t-]*${DAY}[,.stndrh\\t ]+${YEAR}`, (date, [, m, d, y]) => setDate(date, y, m, d)],
  [`${MONTH}[ .\\t-]*${DAY}[,.stndrh\\t ]*`, (date, [, m, d]) => setDate(date, undefined, m, d)],
  [`${MONTH}-(0[0-9]|[1-2][0-9]|3[01])-${YEAR}`, (date, [, m, d, y]) => setDate(date, y, m, d)],
  [`${YEAR}-${MONTH}-(0[0-9]|[1-2][0-9]|3[01])`, (date, [, y, m, d]) => setDate(date, y, m, d)],
  [`${MONTH}[ .\\t-]*([0-9]{4})`, (date, [, m, y]) => setDate(date, y, m, '1')],
  [`([0-9]{4})[ .\\t-]*${MONTH}`, (date, [, y, m]) => setDate(date, y, m, '1')],
  [MONTH, (date, [, m]) => setDate(date, undefined, m, undefined)],
  ['[0-9]{4}', (date, [year]) => setDate(date, year, undefined, undefined)],
  [`t?${TIME}`, (date) => setTime(date)],
  ['(1[0-2]|0?[1-9])(?:[:.][0-5]?[0-9]){0,2}[ \\t]*[ap]\\.?m\\.?', (date) => setTime(date)],
  ['t?(?:[01][0-9]|2[0-4])[0-5][0-9](?:[0-5][0-9])?', (date) => setTime(date)],
  ['now|today|midnight|noon', () => true],
  ['yesterday', ({ relative }) => move(relative, 'day', -1)],
  ['tomorrow', ({ relative }) => move(relative, 'day', 1)],
  ['@(-?[0-9]+)', (date, [, seconds]) => setTimestamp(date, Number(seconds))],
  [
    `([+-]*)[ \\t]*([0-9]+)[ \\t]*${UNIT}(?:[ \\t]+(ago))?`,
    ({ relative }, [, signs = '', count, unit = '', ago]) =>
      move(relative, unit, Number(count) * signOf(signs) * (ago === undefined ? 1 : -1)),
  ],
  [
    `(last|previous|${ORDINALS.join('|')})[ \\t]+${UNIT}`,
    ({ relative }, [, ordinal = '', unit = '']) => move(relative, unit, countOf(ordinal)),
  ],
  [
    `(last|previous|${ORDINALS.join('|')})[ \\t]+${DAY_NAME}`,
    (date, [, ordinal = '', name]) => setWeekday(date, name, countOf(ordinal)),
  ],
  [DAY_NAME, (date, [, name]) => setWeekday(date, name, 0)],
  ['(first|last) day of', (date, [, edge]) => setMonthEdge(date, edge)],
  ['(?:utc|gmt)?([+-])(1[0-4]|0?[0-9]):?([0-5][0-9])?', (date, [, sign, h, m]) => setZone(date, sign, h, m)],
  ['utc|gmt|[a-z]+/[a-z_]+', (date) => setZone(date, '+', '0', '0')],
  ['([ecmp])(s|d)t', (date, [, zone = '', saving]) => setAmericanZone(date, zone, saving)],
  ['[a-ik-z]', (date, [letter = '']) => setMilitaryZone(date, letter)],
  ['[ \\t.,;]+', () => true],
];

const rules = RULES.map(([pattern, read]) => ({ pattern: new RegExp(pattern, 'iy'), read }));

/**
 * Parses a date as PHP's `new DateTime` does, in UTC: at each position, it takes the longest format that matches. A day or
 * month that is too large moves the date to the next month or year.
 *
 * @param now the time to which relative words refer, milliseconds since 1970
 * @returns YYYY-MM-DD; `undefined` for a string that PHP cannot parse
 */
export function parsePhpDate(text: string, now: number): string | undefined {
  const date: ParsedDate = {
    hasDate: false,
    hasTime: false,
    hasZone: false,
    zone: 0,
    relative: { years: 0, months: 0, days: 0, seconds: 0 },
  };
  for (let position = 0; position < text.length; ) {
    const found = findLongest(text, position);
    if (found === undefined || found.read(date, found.groups) === false) return undefined;
    position += found.groups[0]?.length ?? 1;
  }
  return resolveDate(date, now);
}

function findLongest(text: string, position: number): { groups: RegExpExecArray; read: DateRule[1] } | undefined {
  let longest: { groups: RegExpExecArray; read: DateRule[1] } | undefined;
  for (const { pattern, read } of rules) {
    pattern.lastIndex = position;
    const groups = pattern.exec(text);
    if (groups !== null && groups[0].length > (longest?.groups[0].length ?? 0)) longest = { groups, read };
  }
  return longest;
}

function resolveDate({ year, month, day, relative, weekday, monthEdge, zone }: ParsedDate, now: number): string {
  const start = new Date(now + zone * 60_000);
  const { years, months, days, seconds } = relative;
  const result = new Date(start);
  const isLastDay = monthEdge?.toLowerCase() === 'last';
  const firstOrLast = isLastDay ? 0 : 1;
  result.setUTCFullYear(
    (year ?? start.getUTCFullYear()) + years,
    // The last day of a month is day 0 of the next one.
    (month ?? start.getUTCMonth() + 1) - 1 + months + (isLastDay ? 1 : 0),
    (monthEdge === undefined ? (day ?? start.getUTCDate()) : firstOrLast) + days,
  );
  result.setUTCSeconds(result.getUTCSeconds() + seconds);
  if (weekday !== undefined) moveToWeekday(result, weekday);
  return Number.isNaN(result.getTime()) ? '' : result.toISOString().slice(0, result.toISOString().indexOf('T'));
}

/** `next monday` on a Monday is a week later; `last monday` is before the date. */
function moveToWeekday(date: Date, { day, weeks }: NonNullable<ParsedDate['weekday']>): void {
  let days = (day - date.getUTCDay() + 7) % 7;
  if (weeks > 0 && days === 0) days = 7;
  else if (weeks < 0) days -= 7;
  date.setUTCDate(date.getUTCDate() + days + (weeks > 1 ? (weeks - 1) * 7 : 0));
}

/** A group of a regular expression; `undefined` if it did not take part in the match. */
type Group = string | undefined;

function setDate(date: ParsedDate, year: Group, month: Group, day: Group): boolean {
  if (date.hasDate) return false;
  date.hasDate = true;
  if (year !== undefined)
    date.year = year.length <= 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);
  if (month !== undefined) date.month = Number.isNaN(Number(month)) ? indexOf(MONTH_NAMES, month) + 1 : Number(month);
  if (day !== undefined) date.day = Number(day);
  return true;
}

function setTime(date: ParsedDate): boolean {
  if (date.hasTime) return false;
  date.hasTime = true;
  return true;
}

function setTimestamp(date: ParsedDate, seconds: number): boolean {
  date.relative.seconds += seconds;
  return setDate(date, '1970', '1', '1');
}

function setZone(date: ParsedDate, sign: Group, hours: Group, minutes: Group): boolean {
  if (date.hasZone) return false;
  date.hasZone = true;
  date.zone = (Number(hours) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
  return true;
}

/** Military time zones: A to M without J are east of Greenwich, N to Y west of it. */
function setMilitaryZone(date: ParsedDate, letter: string): boolean {
  const east = 'abcdefghiklm'.indexOf(letter.toLowerCase()) + 1;
  const west = 'nopqrstuvwxy'.indexOf(letter.toLowerCase()) + 1;
  return setZone(date, west > 0 ? '-' : '+', String(east || west), '0');
}

/** American time zones from Eastern to Pacific time, with or without daylight saving. */
const setAmericanZone = (date: ParsedDate, zone: string, saving: Group): boolean =>
  setZone(date, '-', String('ecmp'.indexOf(zone.toLowerCase()) + (/s/i.test(saving ?? '') ? 5 : 4)), '0');

function setMonthEdge(date: ParsedDate, edge: Group): boolean {
  date.monthEdge = edge;
  return true;
}

function setWeekday(date: ParsedDate, name: Group, weeks: number): boolean {
  date.weekday = { day: indexOf(DAY_NAMES, name ?? ''), weeks };
  return true;
}

const indexOf = (names: readonly string[], name: string): number => names.indexOf(name.toLowerCase().slice(0, 3));

const signOf = (signs: string): number => ([...signs].filter((sign) => sign === '-').length % 2 === 0 ? 1 : -1);

const countOf = (ordinal: string): number =>
  /last|previous/i.test(ordinal) ? -1 : ORDINALS.indexOf(ordinal.toLowerCase());

const DAYS_OF_UNIT: Readonly<Record<string, number>> = { day: 1, weekday: 1, week: 7, fortnight: 14 };
const SECONDS_OF_UNIT: Readonly<Record<string, number>> = { sec: 1, second: 1, min: 60, minute: 60, hour: 3600 };

function move(relative: ParsedDate['relative'], unit: string, count: number): boolean {
  const name = unit.toLowerCase();
  if (name === 'year') relative.years += count;
  else if (name === 'month') relative.months += count;
  else if (DAYS_OF_UNIT[name] !== undefined) relative.days += DAYS_OF_UNIT[name] * count;
  else relative.seconds += (SECONDS_OF_UNIT[name] ?? 0) * count;
  return true;
}
