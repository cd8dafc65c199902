import { redactLiteral } from './redact-literal.ts';
import type { RedactionTokenFactory } from './redaction-token.ts';

/** Strings, comments, names, numbers and punctuators of GraphQL. It does not backtrack. */
const TOKEN =
  /"""(?:\\"""|[\s\S])*?(?:"""|$)|"(?:\\.|[^"\\\r\n])*(?:"|$|(?=[\r\n]))|#[^\r\n]*|[A-Za-z_]\w*|-?\d[\w.+-]*|[()[\]{}:$=]/g;

/** Values that are not secret. */
const KEYWORDS: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/**
 * Redacts the arguments and input fields of a GraphQL document whose name is that of a secret. Commas, comments of any length and
 * lists may be between the name and a value, and an enum value is a name without quotes.
 *
 * @param document any string that may contain a GraphQL document
 * @param isSecret whether a name is that of a secret
 */
export function redactArguments(
  document: string,
  isSecret: (name: string) => boolean,
  redactionToken: RedactionTokenFactory,
): string {
  const reader = new ArgumentReader(isSecret);
  return document.replace(TOKEN, (token) =>
    reader.isSecretValue(token) ? redactLiteral(token, redactionToken) : token,
  );
}

/** Reads the tokens of a document in order. */
class ArgumentReader {
  readonly #isSecret: (name: string) => boolean;
  /** Number of open parentheses: outside of them, a name with a colon is an alias. */
  #parentheses = 0;
  /** Number of open brackets and braces in the value of a secret. */
  #nesting = 0;
  /** What follows the name of a secret. */
  #expected: 'colon' | 'default' | 'value' | undefined;
  /** Whether the next token is the name of a variable. */
  #isVariable = false;
  /** Whether the secret is a variable, whose type is before its default value. */
  #hasType = false;

  constructor(isSecret: (name: string) => boolean) {
    this.#isSecret = isSecret;
  }

  /** Whether the next token is the value of a secret, or a part of it. */
  isSecretValue(token: string): boolean {
    if (token.startsWith('#')) return false;
    const isVariable = this.#isVariable;
    this.#isVariable = token === '$';
    if (this.#nesting > 0) return this.#isNestedSecret(token);
    const expected = this.#expected;
    this.#expected = undefined;
    if (expected === 'colon' && token === ':') {
      this.#expected = this.#hasType ? 'default' : 'value';
      return false;
    }
    if (expected === 'default') {
      if (token === '=') this.#expected = 'value';
      else if (isName(token) || token === '[' || token === ']') this.#expected = 'default';
      if (this.#expected !== undefined) return false;
    }
    if (expected === 'value') {
      if (token === '[' || token === '{') this.#nesting = 1;
      if (isLiteral(token) || (isName(token) && !KEYWORDS.has(token))) return true;
    }
    if (token === '(') this.#parentheses += 1;
    else if (token === ')') this.#parentheses = Math.max(0, this.#parentheses - 1);
    else if (this.#parentheses > 0 && isName(token) && this.#isSecret(token)) {
      this.#expected = 'colon';
      this.#hasType = isVariable;
    }
    return false;
  }

  #isNestedSecret(token: string): boolean {
    if (token === '[' || token === '{') this.#nesting += 1;
    else if (token === ']' || token === '}') this.#nesting -= 1;
    return isLiteral(token);
  }
}

const isName = (token: string): boolean => /^[A-Za-z_]/.test(token);
const isLiteral = (token: string): boolean => /^["\d-]/.test(token);
