import { changeProviderState, listProviderStates } from '../operations/provider-states.ts';
import { items, ok } from './control-call.ts';
import type { ControlRoute } from './control-route.ts';

/** Provider states for the verifier of Pact. */
export const pactRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/pact/provider-states',
    summary: 'Lists the provider states of the fixtures.',
    returns: ['providerState'],
    handle: ({ sandbox }) => items(listProviderStates(sandbox)),
  },
  {
    method: 'POST',
    path: '/pact/provider-states',
    summary: "Sets up a provider state of the fixtures or reverts it, as Pact's verifier requests.",
    returns: 'providerStates',
    body: 'providerStateChange',
    handle: ({ sandbox, body }) => ok(changeProviderState(sandbox, body ?? {})),
  },
];
