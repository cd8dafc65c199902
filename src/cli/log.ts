import type { Entry } from '../journal/entry.ts';
import type { LogFormat } from './options.ts';

/** One line for each recorded request; nothing for `none`. */
export function requestLog(format: LogFormat, write: (line: string) => void): ((entry: Entry) => void) | undefined {
  switch (format) {
    case 'none':
      return undefined;
    case 'text':
      return (entry) => write(textLine(entry));
    case 'json':
      return (entry) => write(jsonLine(entry));
  }
}

function textLine({ reply, exchange, identity, token }: Entry): string {
  const who = identity.name ?? identity.type;
  const why = token?.reason === undefined ? '' : `  (token ${token.reason})`;
  return `  ${reply.status}  ${exchange.operations.join(', ') || '–'}  ${who}${why}`;
}

const jsonLine = ({ id, at, request, reply, exchange, identity, token, durationMs }: Entry): string =>
  JSON.stringify({
    id,
    at: new Date(at).toISOString(),
    method: request.method,
    path: request.path,
    operations: exchange.operations,
    status: reply.status,
    identity,
    token,
    duration_ms: durationMs,
  });
