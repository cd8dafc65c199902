import { authenticate } from '../auth/authenticate.ts';
import type { Caller } from '../auth/caller.ts';
import type { Exchange } from '../http/exchange.ts';
import type { HttpRequest } from '../http/message.ts';
import { problemResponse } from '../http/problem-details.ts';
import type { Realm } from '../state/realm.ts';

/** A request for a path without an endpoint. It is recorded as any other. */
export function openNotFound(realm: Realm, request: HttpRequest): Exchange<Caller> {
  const answer = () =>
    problemResponse(
      404,
      `no endpoint at '${request.path}'; GraphQL is at /graphql, REST below /rest/V1, the control API below /__mock`,
    );
  return {
    protocol: 'none',
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
