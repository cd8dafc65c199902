/**
 * Creates an error that is an answer to a client. Its stack trace is never shown, and takes longer to collect than the
 * rest of the answer.
 *
 * @param create must not return a promise: other code would lose its stack traces
 */
export function withoutStackTrace<AnyError extends Error>(create: () => AnyError): AnyError {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return create();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
