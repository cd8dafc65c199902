import { STATUS_CODES } from 'node:http';

/** The standard phrase of an HTTP status. */
export const statusPhrase = (status: number): string | undefined => STATUS_CODES[status];
