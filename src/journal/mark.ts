/** Makes a short stable mark of a secret, so that 'the same token again' can still be seen. */
export type Mark = (secret: string) => string;
