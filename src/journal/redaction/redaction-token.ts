/** Makes a short stable mark of a secret, so that 'the same token again' can still be seen. */
export type Mark = (secret: string) => string;

/** Shows secrets as they are. */
export const showing: Mark = (secret) => secret;

const MARKED = /^\[masked [0-9a-f]{8}\]$/;

/** The mark of a secret. Nothing has none, and a mark is not marked again. */
export const marked = (secret: string, mark: Mark): string =>
  secret === '' || MARKED.test(secret) ? secret : mark(secret);
