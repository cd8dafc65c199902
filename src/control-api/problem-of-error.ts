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

/** Not a problem document: the call was valid, and this is its result. */
const answerFailedVerification = ({ count, message, nearest }: VerificationFailed): HttpResponse => ({
  status: 422,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify({ passed: false, count, message, nearest }),
});
