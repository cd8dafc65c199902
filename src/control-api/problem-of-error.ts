import type { HttpResponse } from '../http/message.ts';
import { problemResponse } from '../http/problem-details.ts';
import { VerificationFailed } from '../journal/verification/verification-failed.ts';
import { Conflict, NotFound, Unavailable } from '../platform/errors.ts';
import { formatPath, InvalidDocument } from '../state/document/document-problems.ts';

/** The response for an error that an operation throws; `undefined` for an internal error. */
export function problemOfError(error: unknown): HttpResponse | undefined {
  if (error instanceof InvalidDocument) {
    const errors = error.problems.map(({ path, message }) => ({ path: formatPath(path), message }));
    return problemResponse(422, { detail: error.message, errors });
  }
  if (error instanceof VerificationFailed) return answerFailedVerification(error);
  if (error instanceof NotFound) return problemResponse(404, error.message);
  if (error instanceof Conflict) return problemResponse(409, error.message);
  if (error instanceof Unavailable) return problemResponse(503, error.message);
  return undefined;
}

/** A problem document with the report; `detail` is the report in plain text. */
const answerFailedVerification = ({ count, message, nearest }: VerificationFailed): HttpResponse =>
  problemResponse(422, { detail: message, passed: false, count, message, nearest });
