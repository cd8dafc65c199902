const TIME = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone: 'UTC',
});
const DATE_TIME = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone: 'UTC',
});

/** `14:05:09`, in UTC as all times of the world. */
export const formatTime = (time: string | number): string => TIME.format(new Date(time));

/** `29 Nov 2026, 14:05:09`. */
export const formatDateTime = (time: string | number): string => DATE_TIME.format(new Date(time));

const UNITS = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
] as const;

/** `1 h 5 min`: the two largest units of a number of milliseconds. */
export function formatDuration(milliseconds: number): string {
  let rest = Math.round(Math.abs(milliseconds) / 1000);
  const parts: string[] = [];
  for (const [unit, seconds] of UNITS) {
    const count = Math.floor(rest / seconds);
    rest -= count * seconds;
    if (count > 0) parts.push(`${count} ${unit}`);
  }
  return parts.slice(0, 2).join(' ') || '0 s';
}

/** `in 5 min`, `5 min ago`. */
export const formatRelative = (time: number, now: number): string =>
  time >= now ? `in ${formatDuration(time - now)}` : `${formatDuration(now - time)} ago`;

/** `0.3 ms`, `1.20 s`. */
export const formatMilliseconds = (milliseconds: number): string =>
  milliseconds < 1000
    ? `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`
    : `${(milliseconds / 1000).toFixed(2)} s`;

/** `1 request`, `3 requests`. */
export const formatCountOf = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

/** A value as JSON with two spaces. */
export const formatJson = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value, undefined, 2) ?? '');
