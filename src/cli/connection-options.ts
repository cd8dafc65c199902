import { flagOption, integerOption, stringOption } from './option-definition.ts';
import type { ReadOption } from './serve-options.ts';

/** Longest time to wait for a response, in seconds. */
const HOUR = 3600;

/** How a command connects to a real store. */
export interface ConnectionOptions {
  readonly insecure: boolean;
  /** PEM file with certificates. */
  readonly ca: string | undefined;
  /** In seconds. */
  readonly timeout: number;
}

/** Options of the commands that connect to a real store. */
export const connectionDefinitions = {
  insecure: flagOption({ flags: '--insecure', description: 'accept any certificate of the store' }),
  ca: stringOption({
    flags: '--ca <file>',
    description: "PEM file with the certificate of the store's authority",
    defaultText: 'those of Node.js',
  }),
  timeout: integerOption(
    {
      flags: '--timeout <seconds>',
      description: 'seconds to wait for each response, 0 for an hour',
      defaultText: '30',
    },
    30,
    { max: HOUR, expected: `a number of seconds (0 to ${HOUR})` },
  ),
};

/** The connection options, from options, environment variables and defaults. */
export const readConnectionOptions = (read: ReadOption): ConnectionOptions => ({
  insecure: read(connectionDefinitions.insecure),
  ca: read(connectionDefinitions.ca),
  timeout: read(connectionDefinitions.timeout) || HOUR,
});
