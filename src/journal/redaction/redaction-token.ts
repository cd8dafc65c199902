/** Creates the redaction token of a secret: short, and always the same for the same secret. */
export interface RedactionTokenFactory {
  (secret: string): string;
  /** Whether a word is a secret of the world, such as an issued token. */
  readonly isKnownSecret?: ((word: string) => boolean) | undefined;
}

/** Shows secrets unchanged. */
export const revealSecret: RedactionTokenFactory = (secret) => secret;

const REDACTION_TOKEN = /^\[masked [0-9a-f]{8}\]$/;

/** The redaction token of a secret. Returns an empty string or a redaction token unchanged. */
export const redactSecret = (secret: string, redactionToken: RedactionTokenFactory): string =>
  secret === '' || REDACTION_TOKEN.test(secret) ? secret : redactionToken(secret);
