import type { CombinedEffects } from '../faults/effects/combine-effects.ts';
import { corruptResponse } from '../faults/effects/corrupt-response.ts';
import { editResponse } from '../faults/effects/edit-response.ts';
import type { HttpResponse } from '../http/message.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { corruptIssuedToken } from './corrupt-issued-token.ts';

/**
 * Applies the effects on a response: on the issued token, on status, headers and body, and on how it is sent.
 *
 * @param issued number of tokens issued before the request; `undefined` if a fault has answered it
 */
export function applyResponseEffects(
  sandbox: Sandbox,
  plans: readonly CombinedEffects[],
  response: HttpResponse,
  issued: number | undefined,
): HttpResponse {
  const corruption = plans.map((plan) => plan.issued).find(isDefined);
  const sent =
    corruption === undefined || issued === undefined
      ? response
      : corruptIssuedToken(sandbox, response, corruption, issued);
  const edited = plans.flatMap(({ edits }) => edits).reduce(editResponse, sent);
  const informational = plans.map((plan) => plan.informational).find(isDefined);
  return applySocketFault(plans, informational ? { ...edited, informational } : edited);
}

function applySocketFault(plans: readonly CombinedEffects[], response: HttpResponse): HttpResponse {
  if (response.socketFault !== undefined) return response;
  const corruption = plans.map((plan) => plan.corruption).find(isDefined);
  if (corruption !== undefined) return corruptResponse(response, corruption);
  const socketFault = plans.map((plan) => plan.socketFault).find(isDefined);
  return socketFault === undefined ? response : { ...response, socketFault };
}

const isDefined = <Value>(value: Value | undefined): value is Value => value !== undefined;
