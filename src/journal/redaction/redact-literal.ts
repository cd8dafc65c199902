import { type RedactionTokenFactory, redactSecret } from './redaction-token.ts';

/**
 * Redacts a literal, or a word without quotes. Quotes are not a part of the secret: `"x"` and `"""x"""` have the same redaction
 * token.
 */
export function redactLiteral(literal: string, redactionToken: RedactionTokenFactory): string {
  const [, secret = literal] =
    /^"""(.*?)(?:""")?$/s.exec(literal) ?? /^"(.*?)"?$/s.exec(literal) ?? /^'(.*?)'?$/s.exec(literal) ?? [];
  return secret === '' ? literal : `"${redactSecret(secret, redactionToken)}"`;
}
