import type { Entry } from '../journal/entries/entry.ts';
import { createTextMask } from '../journal/redaction/redact-text.ts';
import { reasonsOf } from '../journal/view/refusal-reason.ts';
import { whoText } from '../journal/view/request-table.ts';
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

function textLine(entry: Entry): string {
  const { response, exchange } = entry;
  const reasons = reasonsOf(entry);
  const why = reasons.length === 0 ? '' : `  (${masked(reasons.join('; '))})`;
  return `  ${response.status || '–––'}  ${masked(exchange.operations.join(', ')) || '–'}  ${whoText(entry)}${why}`;
}

const jsonLine = ({ id, at, request, response, exchange, identity, token, durationMs, faults }: Entry): string =>
  JSON.stringify({
    id,
    at: new Date(at).toISOString(),
    method: request.method,
    path: masked(request.path),
    operations: exchange.operations.map(masked),
    status: response.status,
    identity,
    token,
    faults: faults?.map((fault) => fault.id),
    duration_ms: durationMs,
  });
