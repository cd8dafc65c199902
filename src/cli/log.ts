import type { Entry } from '../journal/entry.ts';
import { createTextMask } from '../journal/mask-text.ts';
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

/** Paths and reasons may hold a secret: that of a link to set a password anew. */
const masked = createTextMask(() => '[masked]');

function textLine({ reply, exchange, identity, token, faults }: Entry): string {
  const who = identity.name ?? identity.type;
  const fault =
    faults === undefined || faults.length === 0 ? undefined : `fault ${faults.map(({ id }) => id).join(', ')}`;
  const reasons = [tokenReason(token), refusalReason(exchange.refusal, token), exchange.hint, fault].filter(
    (reason) => reason !== undefined,
  );
  const why = reasons.length === 0 ? '' : `  (${masked(reasons.join('; '))})`;
  return `  ${reply.status || '–––'}  ${masked(exchange.operations.join(', ')) || '–'}  ${who}${why}`;
}

function tokenReason(token: Entry['token']): string | undefined {
  if (token?.reason === undefined) return undefined;
  return token.state === 'unreadable' ? `unreadable token: ${token.reason}` : `token ${token.reason}`;
}

/** The phrase's key where nothing says more: neither the refusal nor a dead token. */
const refusalReason = (refusal: Entry['exchange']['refusal'], token: Entry['token']): string | undefined =>
  refusal?.why ?? (token?.reason === undefined ? refusal?.key : undefined);

const jsonLine = ({ id, at, request, reply, exchange, identity, token, durationMs, faults }: Entry): string =>
  JSON.stringify({
    id,
    at: new Date(at).toISOString(),
    method: request.method,
    path: masked(request.path),
    operations: exchange.operations.map(masked),
    status: reply.status,
    identity,
    token,
    faults: faults?.map((fault) => fault.id),
    duration_ms: durationMs,
  });
