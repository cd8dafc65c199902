import { realmWithoutFaults } from '../fault-injection/revert-state-effects.ts';
import { type Explanation, explainMessage } from '../faults/explanations/explain-message.ts';
import type { Entry } from '../journal/entries/entry.ts';
import { messagesIn, tryParseBody } from '../journal/entries/response-errors.ts';
import { createTextRedactor } from '../journal/redaction/redact-text.ts';
import { reasonsOf } from '../journal/view/refusal-reason.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { viewOptionsOf } from './view-options.ts';

/** Minimum length of a message that is searched for in response bodies: shorter ones occur in unrelated responses. */
const MIN_LENGTH = 8;

/**
 * Explains an error message: first why the latest request that received it did so, then its possible causes. Causes that the
 * release rules out come last.
 *
 * @param message an error message, or a whole response as JSON
 */
export function explainError(sandbox: Sandbox, message: string): Explanation[] {
  const explanations = explainMessage(message, realmWithoutFaults(sandbox));
  const [entry] = sandbox.journal.find((each) => hasMessage(each, message, explanations[0]?.phrase), 1);
  const why =
    entry &&
    reasonsOf(entry)
      .map(createTextRedactor(viewOptionsOf(sandbox).redactionToken))
      .join('; ');
  if (entry === undefined || why === undefined || why === '') return explanations;
  const [first = { text: message, causes: [] }, ...others] = explanations;
  const actual = { why: `Request ${entry.id} (${entry.exchange.operations.join(', ')}): ${why}`, request: entry.id };
  return [{ ...first, causes: [actual, ...first.causes] }, ...others];
}

/** Whether a response has the message: by its phrase, as an error in JSON, or anywhere in an error page. */
function hasMessage({ exchange: { refusal }, response, faults }: Entry, message: string, phrase: string | undefined) {
  if (refusal !== undefined && refusal.key === phrase) return true;
  if (message.length < MIN_LENGTH || !response.body.includes(message)) return false;
  if (response.body === message || response.status >= 400) return true;
  const isInErrors = messagesIn(tryParseBody(response.body), response.body).some((each) => each.includes(message));
  return isInErrors || faults !== undefined;
}
