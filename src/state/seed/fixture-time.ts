/** Parses a time of the document; returns milliseconds since 1970. */
export type ParseTime = (text: string) => number;

/** Whether a time depends on when the world starts, such as `+10m`. */
export const isRelativeTime = (text: string | null | undefined): boolean =>
  typeof text === 'string' && (text.startsWith('+') || text.startsWith('-'));

/** Parses a time of the document; returns the default without one. */
export const parseOptionalTime = <Default>(
  text: string | null | undefined,
  parseTime: ParseTime,
  defaultTime: Default,
): number | Default => (text === null || text === undefined ? defaultTime : parseTime(text));
