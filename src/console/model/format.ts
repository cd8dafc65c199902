const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `14:05:09`, in UTC like all times of the world. `Intl` is not used, since loading it would delay the first view. */
export const formatTime = (time: string | number): string => new Date(time).toISOString().slice(-13, -5);

/** `29 Nov 2026, 14:05:09`. */
export function formatDateTime(time: string | number): string {
  const date = new Date(time);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}, ${formatTime(time)}`;
}

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

/** `10,000`. */
export const formatNumber = (count: number): string => String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');

/** `1 request`, `3 requests`. */
export const formatCountOf = (count: number, noun: string): string =>
  `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;

/** A value as JSON with two spaces. */
export const formatJson = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value, undefined, 2) ?? '');

/** Converts a string to a number. A string without a number is returned unchanged, so that the server reports what is valid. */
export const numberIn = (text: string): number | string =>
  text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text);
