import { Conflict, NotFound, Unavailable, VerificationFailed } from '../platform/errors.ts';
import { InvalidDocument, pathText } from '../state/document/document-problems.ts';
import type { HttpResponse } from './message.ts';

/** An RFC 9457 problem document. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not authorized',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Body too large',
  422: 'Not valid',
  500: 'Internal error',
  503: 'Not now',
};

const problemReply = (
  { status, title, ...rest }: Problem,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: JSON.stringify({ type: 'about:blank', title, status, ...rest }),
});

export const problem = (status: number, detail: string, headers?: Readonly<Record<string, string>>): HttpResponse =>
  problemReply({ status, title: TITLES[status] ?? 'Problem', detail }, headers);

/** What a verb threw, as a problem document; nothing for what is no verb's own outcome. */
export function problemOf(error: unknown): HttpResponse | undefined {
  if (error instanceof InvalidDocument) {
    const errors = error.problems.map(({ path, message }) => ({ path: pathText(path), message }));
    return problemReply({ status: 422, title: 'Not valid', detail: error.message, errors });
  }
  if (error instanceof VerificationFailed) return failedVerification(error);
  if (error instanceof NotFound) return problem(404, error.message);
  if (error instanceof Conflict) return problem(409, error.message);
  if (error instanceof Unavailable) return problem(503, error.message);
  return undefined;
}

/** An answer rather than a problem: the question was right, and the answer is no. */
const failedVerification = ({ count, message, nearest }: VerificationFailed): HttpResponse => ({
  status: 422,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify({ passed: false, count, message, nearest }),
});
