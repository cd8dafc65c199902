import type { RedactionRules } from './redaction-rules.ts';
import { parseVariableError } from './variable-error.ts';

/** Redacts the secrets in a value: those below keys that name secrets, and those in its strings. */
export function redactValue(rules: RedactionRules, value: unknown): unknown {
  if (typeof value === 'string') return redactVariableError(rules, value) ?? rules.redactText(value);
  if (Array.isArray(value)) return value.map((each) => redactValue(rules, each));
  if (value === null || typeof value !== 'object') return value;
  const isSecretAttribute = rules.isSecret(attributeCodeOf(value));
  const isSecretKey = (key: string) => rules.isSecret(key) || (isSecretAttribute && key === 'value');
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      isSecretKey(key) ? redactBelow(rules, each) : redactValue(rules, each),
    ]),
  );
}

/** Redacts a value below the key of a secret: all of its strings and numbers, also in arrays and objects. */
export function redactBelow(rules: RedactionRules, value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? '' : rules.redact(value);
  if (typeof value === 'number') return rules.redact(String(value));
  if (Array.isArray(value)) return value.map((each) => redactBelow(rules, each));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, redactNested(rules, key, each)]));
}

/** An object below the key of a secret may be a GraphQL field with that alias, so its own keys decide. */
const redactNested = (rules: RedactionRules, key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !rules.isSecret(key)
    ? redactValue(rules, value)
    : redactBelow(rules, value);

/** Redacts the JSON in the message of a variable error; `undefined` if it contains no secret, or is another message. */
function redactVariableError(rules: RedactionRules, text: string): string | undefined {
  const { redact, isSecret } = rules;
  const error = parseVariableError(text);
  if (error === undefined) return undefined;
  const { prefix, variable, value, suffix, key, isWhole } = error;
  const isKeySecret = isSecret(key);
  const redacted = isSecret(variable) || (isKeySecret && !isWhole) ? redact(value) : redactJson(rules, value);
  if (redacted === value) return undefined;
  const reason = suffix.replaceAll(value, () => redacted);
  if (!isKeySecret) return prefix + redacted + reason;
  const redactRest = (_: string, start: string, rest: string): string => start + redact(rest);
  return prefix + redacted + reason.replace(/(value: )(.*)$/s, redactRest);
}

function redactJson(rules: RedactionRules, text: string): string {
  try {
    return JSON.stringify(redactValue(rules, JSON.parse(text)));
  } catch {
    return rules.redactText(text);
  }
}

/** The code of a custom attribute: `attribute_code` in REST and in input, `code` in GraphQL responses. */
function attributeCodeOf(value: object): string {
  if ('attribute_code' in value) return String(value.attribute_code);
  return 'code' in value && 'value' in value ? String(value.code) : '';
}
