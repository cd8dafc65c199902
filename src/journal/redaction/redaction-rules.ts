import { isSecretName } from '../../http/secret-names.ts';
import { createTextRedactor } from './redact-text.ts';
import { type RedactionTokenFactory, redactSecret, revealSecret } from './redaction-token.ts';

/** How the secrets of one exchange are recognised and replaced. */
export interface RedactionRules {
  /** Replaces a secret by its redaction token. */
  readonly redact: RedactionTokenFactory;
  /** Redacts secrets in a string. */
  readonly redactText: (text: string) => string;
  /** Whether values with a name are secret. */
  readonly isSecret: (name: string) => boolean;
}

/** Maximum number of secrets of one exchange that are also searched for in other parts of it. */
const MAX_REPEATED = 20;

/**
 * Creates the rules of one exchange.
 *
 * @param redactionToken replaces each secret
 * @param added names of secrets in addition to the built-in ones
 */
export function createRedactionRules(
  redactionToken: RedactionTokenFactory,
  added: ReadonlySet<string> | undefined,
): RedactionRules {
  const redacted = new Set<string>();
  const redact: RedactionTokenFactory =
    redactionToken === revealSecret
      ? revealSecret
      : Object.assign(
          (secret: string) => {
            if (isUnmistakable(secret) && redacted.size < MAX_REPEATED) redacted.add(secret);
            return redactSecret(secret, redactionToken);
          },
          { isKnownSecret: redactionToken.isKnownSecret },
        );
  const redactNamed = createTextRedactor(redact, added);
  return {
    redact,
    redactText: (text) => redactRepeated(redactNamed(text), redacted, redactionToken),
    isSecret: (name) => isSecretName(name) || added?.has(name) === true,
  };
}

/** Redacts secrets that were redacted before: an error message may repeat a secret of the request. */
function redactRepeated(text: string, redacted: ReadonlySet<string>, redactionToken: RedactionTokenFactory): string {
  let result = text;
  for (const secret of redacted)
    if (result.includes(secret)) result = result.replaceAll(secret, () => redactSecret(secret, redactionToken));
  return result;
}

/** Whether a secret is unlikely to be an ordinary word or number in another string. */
const isUnmistakable = (secret: string): boolean =>
  secret.length >= 8 && secret.length <= 200 && /[^a-z]/i.test(secret) && !secret.startsWith('[masked ');
