import type { Entry } from '../journal/entries/entry.ts';
import { createTextRedactor } from '../journal/redaction/redact-text.ts';
import { refusalView } from '../journal/view/entry-view.ts';
import { reasonsOf } from '../journal/view/refusal-reason.ts';
import { formatCaller } from '../journal/view/request-table.ts';
import type { LogFormat } from './serve-options.ts';

/** Creates a function that writes one line per recorded request; `undefined` for the format `none`. */
export function createRequestLog(
  format: LogFormat,
  write: (line: string) => void,
): ((entry: Entry) => void) | undefined {
  switch (format) {
    case 'none':
      return undefined;
    case 'text':
      return (entry) => write(textLine(entry));
    case 'json':
      return (entry) => write(jsonLine(entry));
  }
}

/** Paths and reasons can contain a secret, such as the token of a password reset link. */
const redact = createTextRedactor(Object.assign(() => '[redacted]', { isKnownSecret: hasFormOfToken }));

/** The log has no access to the world and its tokens, so it redacts every word that could be an opaque token. */
function hasFormOfToken(word: string): boolean {
  return /\d/.test(word) && /[a-z]/.test(word);
}

function textLine(entry: Entry): string {
  const { response, exchange } = entry;
  const reasons = reasonsOf(entry);
  const reason = reasons.length === 0 ? '' : `  (${redact(reasons.join('; '))})`;
  return `  ${response.status || '–––'}  ${redact(exchange.operations.join(', ')) || '–'}  ${formatCaller(entry)}${reason}`;
}

const jsonLine = ({ id, at, request, response, exchange, identity, token, durationMs, faults }: Entry): string =>
  JSON.stringify({
    id,
    at: new Date(at).toISOString(),
    method: request.method,
    path: redact(request.path),
    operations: exchange.operations.map(redact),
    status: response.status,
    identity,
    token,
    refusal: exchange.refusal && refusalView(exchange.refusal, redact),
    faults: faults?.map((fault) => fault.id),
    duration_ms: durationMs,
  });
