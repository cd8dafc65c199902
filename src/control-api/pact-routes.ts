import { changeProviderState, listProviderStates } from '../operations/provider-states.ts';
import { itemsResponse, okResponse } from './control-call.ts';
import type { ControlRoute } from './control-route.ts';

/** Routes of provider states, for the verifier of Pact. */
export const pactRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/pact/provider-states',
    summary: 'Lists the provider states of the fixtures.',
    returns: ['providerState'],
    handle: ({ sandbox }) => itemsResponse(listProviderStates(sandbox)),
  },
  {
    method: 'POST',
    path: '/pact/provider-states',
    summary: "Sets up a provider state of the fixtures or reverts it, as Pact's verifier requests.",
    returns: 'providerStates',
    body: 'providerStateChange',
    handle: ({ sandbox, body }) => okResponse(changeProviderState(sandbox, body ?? {})),
  },
];
