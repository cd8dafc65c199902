import { holdsResponse } from '../faults/effects/combine-effects.ts';
import type { Firing } from '../faults/model/evaluation.ts';
import type { HttpResponse } from '../http/message.ts';
import type { FaultContext } from './fault-context.ts';

/** Registers a response that is withheld or sent slowly, so that it is sent at once when its faults end. */
export function registerHeldResponse(
  { sandbox, onDisconnect }: FaultContext,
  firings: readonly Firing[],
  response: HttpResponse,
): HttpResponse {
  const holding = firings.filter(({ effect }) => holdsResponse(effect));
  if (response.socketFault === undefined || holding.length === 0) return response;
  const ids = holding.map(({ active }) => active.fault.id);
  return { ...response, onRelease: sandbox.heldResponses.hold(ids, onDisconnect) };
}
