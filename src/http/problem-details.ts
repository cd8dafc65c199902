import { statusPhrase } from '../platform/status-phrase.ts';
import type { HttpResponse } from './message.ts';

/** The members of an RFC 9457 problem document without its type, title and status. */
export interface ProblemDetails {
  readonly detail: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  /** Extension members (section 3.2). */
  readonly [extension: string]: unknown;
}

/** An RFC 9457 problem document. Its type is `about:blank`, so its title is the phrase of the status (section 4.2.1). */
export const problemDocument = (status: number, problem: ProblemDetails): string =>
  JSON.stringify({ type: 'about:blank', title: statusPhrase(status) ?? 'Error', status, ...problem });

/** Content type of a problem document. */
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** A response with a problem document. */
export const problemResponse = (
  status: number,
  problem: string | ProblemDetails,
  headers?: Readonly<Record<string, string>>,
): HttpResponse => ({
  status,
  headers: { 'content-type': PROBLEM_TYPE, 'cache-control': 'no-store', ...headers },
  body: problemDocument(status, typeof problem === 'string' ? { detail: problem } : problem),
});
