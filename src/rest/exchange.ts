import { type Caller, identify } from '../authorization/identify.ts';
import type { Realm } from '../state/realm.ts';
import type { Exchange } from '../wire/exchange.ts';
import type { WireRequest } from '../wire/message.ts';
import { answerRest } from './endpoint.ts';
import { namedBySignIn } from './named.ts';
import { answerInternalError } from './output.ts';
import { readPath } from './path.ts';
import { findRoute } from './router.ts';

/** Reads a REST request: its route is known before anything is judged. */
export function openRest(realm: Realm, request: WireRequest): Exchange<Caller> {
  const place = readPath(realm, request.path);
  const match = findRoute(realm, request.method, place.path);
  const caller = identify(realm, request.headers['authorization']);
  return {
    // As Magento declares it, or as it was sent when no route fits.
    operations: [`${request.method} ${match?.route.path ?? place.path}`],
    store: place.store?.code ?? 'all',
    caller,
    named: () => namedBySignIn(match, request.body),
    answer: () => answerRest({ realm, request, place, match, caller }),
    answerFault: () => answerInternalError(realm),
  };
}
