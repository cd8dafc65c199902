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
  const reasons = [tokenReason(token), refusalReason(exchange.refusal, token)].filter((reason) => reason !== undefined);
  const why = reasons.length === 0 ? '' : `  (${reasons.join('; ')})`;
  return `  ${reply.status}  ${exchange.operations.join(', ') || '–'}  ${who}${why}`;
}

function tokenReason(token: Entry['token']): string | undefined {
  if (token?.reason === undefined) return undefined;
  return token.state === 'unreadable' ? `unreadable token: ${token.reason}` : `token ${token.reason}`;
}

/** The phrase's key where nothing says more: neither the refusal nor a dead token. */
const refusalReason = (refusal: Entry['exchange']['refusal'], token: Entry['token']): string | undefined =>
  refusal?.why ?? (token?.reason === undefined ? refusal?.key : undefined);

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
