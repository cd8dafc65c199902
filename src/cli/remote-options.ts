import { EXPECTED_CONTROL_TOKEN, isValidControlToken } from '../server/control-token.ts';
import { InvalidValue, string } from './option-definition.ts';
import type { ReadOption } from './serve-options.ts';

/** The world that a command is for. */
export interface RemoteOptions {
  /** Base URL of the server, or of the sandbox. */
  readonly url: string;
  readonly controlToken: string | undefined;
}

const DEFAULT_URL = 'http://127.0.0.1:4000';

/** Options of the commands that control a running server. */
export const remoteDefinitions = {
  url: {
    ...string({ flags: '--url <url>', description: 'URL of the running server', defaultText: DEFAULT_URL }),
    parse(values: readonly string[]) {
      const url = values.at(-1) ?? '';
      if (!/^https?:\/\//.test(url) || !URL.canParse(url)) throw new InvalidValue(url, `a URL, such as ${DEFAULT_URL}`);
      return url.replace(/\/+$/, '');
    },
  },
  sandbox: string({ flags: '--sandbox <id>', description: 'id of a sandbox', defaultText: 'the main world' }),
  controlToken: {
    ...string({ flags: '--control-token <token>', description: 'control token of the server, if it has one' }),
    parse(values: readonly string[]) {
      const token = values.at(-1) ?? '';
      if (!isValidControlToken(token)) throw new InvalidValue(token, EXPECTED_CONTROL_TOKEN);
      return token;
    },
  },
};

/** The options of a command that calls a running server: the URL of its world, and the control token. */
export function readRemoteOptions(read: ReadOption): RemoteOptions {
  const url = read(remoteDefinitions.url) ?? DEFAULT_URL;
  const sandbox = read(remoteDefinitions.sandbox);
  return {
    url: sandbox === undefined ? url : `${url}/_sandbox/${encodeURIComponent(sandbox)}`,
    controlToken: read(remoteDefinitions.controlToken),
  };
}
