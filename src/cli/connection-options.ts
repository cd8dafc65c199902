import { flag, integer, string } from './option-definition.ts';
import type { ReadOption } from './serve-options.ts';

/** Seconds. */
const HOUR = 3600;

/** How a command connects to a real store. */
export interface ConnectionOptions {
  readonly insecure: boolean;
  /** File of certificates. */
  readonly ca: string | undefined;
  /** Seconds. */
  readonly timeout: number;
}

export const connectionDefinitions = {
  insecure: flag({ flags: '--insecure', description: 'accept any certificate of the store' }),
  ca: string({
    flags: '--ca <file>',
    description: "PEM file with the certificate of the store's authority",
    defaultText: 'those of Node.js',
  }),
  timeout: integer(
    {
      flags: '--timeout <seconds>',
      description: 'seconds to wait for each response, 0 for an hour',
      defaultText: '30',
    },
    30,
    { max: HOUR, expected: `a number of seconds (0 to ${HOUR})` },
  ),
};

export const readConnectionOptions = (read: ReadOption): ConnectionOptions => ({
  insecure: read(connectionDefinitions.insecure),
  ca: read(connectionDefinitions.ca),
  timeout: read(connectionDefinitions.timeout) || HOUR,
});
