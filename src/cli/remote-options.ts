import { parseControlToken } from './control-options.ts';
import { InvalidValue, lastValue, stringOption } from './option-definition.ts';
import type { ReadOption } from './serve-options.ts';

/** The world that a command controls. */
export interface RemoteOptions {
  /** Base URL of the server, or of the sandbox. */
  readonly url: string;
  readonly controlToken: string | undefined;
}

const DEFAULT_URL = 'http://127.0.0.1:4000';

/** Options of the commands that control a running server. */
export const remoteDefinitions = {
  url: {
    ...stringOption({ flags: '--url <url>', description: 'URL of the running server', defaultText: DEFAULT_URL }),
    parse(values: readonly string[]) {
      const url = lastValue(values);
      if (!/^https?:\/\//.test(url) || !URL.canParse(url)) throw new InvalidValue(url, `a URL, such as ${DEFAULT_URL}`);
      return url.replace(/\/+$/, '');
    },
  },
  sandbox: stringOption({ flags: '--sandbox <id>', description: 'id of a sandbox', defaultText: 'the main world' }),
  controlToken: {
    ...stringOption({ flags: '--control-token <token>', description: 'control token of the server, if it has one' }),
    parse: parseControlToken,
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
