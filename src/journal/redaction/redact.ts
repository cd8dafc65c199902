import type { Headers } from '../../http/message.ts';
import { redactHeader, redactQuery } from './redact-headers.ts';
import { redactBelow, redactValue } from './redact-values.ts';
import { createRedactionRules, type RedactionRules } from './redaction-rules.ts';
import { type RedactionTokenFactory, revealSecret } from './redaction-token.ts';

/** Redacts the secrets of one exchange. */
export interface Redactor {
  headers(headers: Headers): Record<string, string>;
  /** @param name in lower case */
  header(name: string, value: string): string;
  /** Returns the value of a JSON body, or any other body as a string, with redacted secrets. */
  body(body: string): unknown;
  query(query: string): string;
  /** Redacts secrets in a path, or in any other string. */
  text(text: string): string;
  /** Redacts secrets in a value, which is a secret itself if its name is that of a secret. */
  value(value: unknown, name?: string): unknown;
}

/**
 * Creates the redactor of one exchange.
 *
 * @param redactionToken replaces each secret
 * @param added names of secrets in addition to the built-in ones
 */
export function createRedactor(redactionToken: RedactionTokenFactory, added?: ReadonlySet<string>): Redactor {
  const rules = createRedactionRules(redactionToken, added);
  return {
    headers: (headers) =>
      Object.fromEntries(
        Object.entries(headers).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, redactHeader(rules, name, value)]],
        ),
      ),
    header: (name, value) => redactHeader(rules, name, value),
    text: rules.redactText,
    value: (value, name) =>
      name !== undefined && rules.isSecret(name) ? redactBelow(rules, value) : redactValue(rules, value),
    body: (body) => redactBody(rules, body),
    query: (query) => redactQuery(rules, query),
  };
}

function redactBody(rules: RedactionRules, body: string): unknown {
  if (body === '') return '';
  try {
    const value: unknown = JSON.parse(body);
    if (rules.redact === revealSecret) return value;
    // A JSON string is the token of a REST response.
    return typeof value === 'string' ? rules.redact(value) : redactValue(rules, value);
  } catch {
    return rules.redactText(body);
  }
}
