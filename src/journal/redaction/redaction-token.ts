/** Makes the redaction token of a secret: short and stable, so that the same secret can be recognised. */
export interface RedactionTokenFactory {
  (secret: string): string;
  /** Whether a word is a secret of the world, wherever it is. */
  readonly isKnownSecret?: ((word: string) => boolean) | undefined;
}

/** Shows secrets unchanged. */
export const revealSecret: RedactionTokenFactory = (secret) => secret;

const REDACTION_TOKEN = /^\[masked [0-9a-f]{8}\]$/;

/** The redaction token of a secret. An empty string and a redaction token stay as they are. */
export const redactSecret = (secret: string, redactionToken: RedactionTokenFactory): string =>
  secret === '' || REDACTION_TOKEN.test(secret) ? secret : redactionToken(secret);
