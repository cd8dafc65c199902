/**
 * Creates an error that becomes a response. Its stack trace is never shown, and collecting it would take longer than the
 * response.
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
