/** What a verb could not do, in words for whoever asked. The doors give each its own form. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** There is one of that key already. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
}

/** There is no room now. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}
