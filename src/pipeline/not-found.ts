import { authenticate, type Caller } from '../auth/authenticate.ts';
import type { Exchange } from '../http/exchange.ts';
import type { HttpRequest } from '../http/message.ts';
import { problem } from '../http/problem-details.ts';
import type { Realm } from '../state/realm.ts';

/** A request for a path at which nothing is served: it is recorded all the same. */
export function openNowhere(realm: Realm, request: HttpRequest): Exchange<Caller> {
  const answer = () =>
    problem(
      404,
      `nothing is served at '${request.path}'; GraphQL is at /graphql, REST below /rest/V1, the control API below /__mock`,
    );
  return {
    protocol: 'rest',
    operations: [`${request.method} ${request.path}`],
    store: '',
    caller: authenticate(realm, request.headers['authorization']),
    signInSubject: () => ({}),
    variables: () => ({}),
    refusal: undefined,
    unmatched: true,
    answer,
    refuse: answer,
    answerInternalError: answer,
  };
}
