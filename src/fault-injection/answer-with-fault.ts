import { type FaultAnswer, phraseForProtocol } from '../faults/effects/combine-effects.ts';
import { socketFaultResponse, withoutResponse } from '../faults/effects/corrupt-response.ts';
import { createFaultResponse } from '../faults/effects/edit-response.ts';
import type { HttpResponse } from '../http/message.ts';
import { phraseInRelease } from '../magento/phrases/earlier-phrases.ts';
import { acceptedOperations } from '../matching/match-pattern.ts';
import type { Subject } from '../matching/subject.ts';
import type { MaybePromise } from '../platform/lazy.ts';
import type { FaultContext } from './fault-context.ts';

/**
 * Creates the response of a fault, which replaces Magento's.
 *
 * @param response Magento's response, if the request was processed before the fault fired
 */
export function answerWithFault(
  { exchange, realm, sequenceNumber }: FaultContext,
  answer: FaultAnswer,
  subject: Subject,
  response: HttpResponse | undefined,
): MaybePromise<HttpResponse> {
  switch (answer.by) {
    case 'http':
      return createFaultResponse(answer.http);
    case 'hang':
      return withoutResponse({ kind: 'hang' });
    case 'wire':
      return socketFaultResponse(answer.wire, (index) => answer.firing.active.randomFraction(sequenceNumber, index));
    case 'refuse': {
      const phrase = phraseForProtocol(answer.refuse, exchange.protocol);
      // The refusal applies to the fields that the condition names, or to every root field.
      const target = { fields: acceptedOperations(answer.firing.active.fault.when, subject), response };
      return typeof phrase === 'string'
        ? exchange.refuse(phraseInRelease(realm.release, phrase), undefined, target)
        : exchange.refuse(phrase.phrase, phrase.parameters, target);
    }
    default:
      return answer satisfies never;
  }
}
