import { type Caller, identify } from '../authorization/identify.ts';
import type { Realm } from '../state/realm.ts';
import { defaultStore } from '../state/stores.ts';
import type { Exchange } from '../wire/exchange.ts';
import type { WireRequest } from '../wire/message.ts';
import { answerGraphql } from './endpoint.ts';
import { readInput } from './input.ts';
import { namedCustomer } from './named.ts';
import { answerFault } from './output.ts';

/** Reads a GraphQL request: its operations are known before anything is judged. */
export function openGraphql(realm: Realm, request: WireRequest, storeInPath: string | undefined): Exchange<Caller> {
  const input = readInput(request);
  const caller = identify(realm, request.headers['authorization']);
  const call = { realm, request, input, caller, storeInPath };
  return {
    operations: input.document.rootFields,
    store: request.headers['store']?.trim() || storeInPath || defaultStore(realm.world).code,
    caller,
    named() {
      const customer = namedCustomer(input);
      return customer === undefined ? {} : { customer };
    },
    answer: () => answerGraphql(call),
    answerFault: () => answerFault(call),
  };
}
