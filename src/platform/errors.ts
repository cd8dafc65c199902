/** The entity does not exist. HTTP 404 in the control API. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** An entity with that key already exists. HTTP 409 in the control API. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
}

/** A limit is reached, or the world was closed. HTTP 503 in the control API. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** A control call was not answered, or was answered with another error. */
export class ControlError extends Error {
  override readonly name = 'ControlError';
}

/**
 * Whether a value is an error of any realm. Jest runs modules in a realm whose `Error` is not that of Node's own errors, so
 * `instanceof` is for our errors only.
 */
export const isAnyError = (value: unknown): value is Error =>
  value instanceof Error || /^\[object (?:Error|DOMException)\]$/.test(Object.prototype.toString.call(value));
