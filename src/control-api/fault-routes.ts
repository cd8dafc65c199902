import { explainError } from '../operations/explain-error.ts';
import { failHandshakes } from '../operations/fail-handshakes.ts';
import { listGates, releaseGate } from '../operations/held-requests.ts';
import { getPreset, listPresets } from '../operations/preset-views.ts';
import { updateFault } from '../operations/update-fault.ts';
import { addFault, clearFaults, deleteFault, getFault, listFaults } from '../operations/world-faults.ts';
import { bodySchemas } from './body-schemas.ts';
import { createdResponse, itemsResponse, noContentResponse, okResponse, parseBody } from './control-call.ts';
import type { ControlRoute } from './control-route.ts';

/** Routes of faults, presets, gates, and explanations of error messages. */
export const faultRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/faults',
    summary: 'Lists the faults of the world, and how often each matched and fired.',
    returns: ['activeFault'],
    handle: ({ sandbox }) => itemsResponse(listFaults(sandbox)),
  },
  {
    method: 'POST',
    path: '/faults',
    summary: 'Adds a fault or a preset; adding the same one again restarts it.',
    returns: 'activeFault',
    body: 'fault',
    status: 201,
    handle: ({ sandbox, body }) => createdResponse(addFault(sandbox, body ?? {})),
  },
  {
    method: 'DELETE',
    path: '/faults',
    summary: 'Deletes all faults except those of fixture accounts, and reverts their effects.',
    status: 204,
    handle({ sandbox }) {
      clearFaults(sandbox);
      return noContentResponse();
    },
  },
  {
    method: 'GET',
    path: '/faults/{id}',
    summary: 'Returns a fault.',
    returns: 'activeFault',
    handle: ({ sandbox, path }) => okResponse(getFault(sandbox, path['id'] ?? '')),
  },
  {
    method: 'PATCH',
    path: '/faults/{id}',
    summary: 'Changes a fault: enabled, times, when or then; null restores the default.',
    returns: 'activeFault',
    body: 'faultChanges',
    handle: ({ sandbox, path, body }) => okResponse(updateFault(sandbox, path['id'] ?? '', body ?? {})),
  },
  {
    method: 'DELETE',
    path: '/faults/{id}',
    summary: 'Deletes a fault and reverts its effects.',
    status: 204,
    handle({ sandbox, path }) {
      deleteFault(sandbox, path['id'] ?? '');
      return noContentResponse();
    },
  },
  {
    method: 'GET',
    path: '/presets',
    summary: 'Lists all presets.',
    returns: ['presetDescription'],
    handle: () => itemsResponse(listPresets()),
  },
  {
    method: 'GET',
    path: '/presets/{id}',
    summary: 'Returns a preset.',
    returns: 'presetDescription',
    handle: ({ path }) => okResponse(getPreset(path['id'] ?? '')),
  },
  {
    method: 'POST',
    path: '/tls/fail',
    summary: 'Makes the TLS handshake of the next connections to the server fail.',
    returns: 'failingHandshakes',
    body: 'failHandshakes',
    handle: (call) =>
      okResponse(failHandshakes(call.server.tls, parseBody(call, bodySchemas.failHandshakes).connections)),
  },
  {
    method: 'GET',
    path: '/gates',
    summary: 'Lists the gates at which faults hold requests.',
    returns: ['gate'],
    handle: ({ sandbox }) => itemsResponse(listGates(sandbox)),
  },
  {
    method: 'POST',
    path: '/gates/{gate}/release',
    summary: 'Releases requests that are held at a gate.',
    returns: 'gate',
    body: 'release',
    handle: (call) =>
      okResponse(releaseGate(call.sandbox, call.path['gate'] ?? '', parseBody(call, bodySchemas.release).count)),
  },
  {
    method: 'POST',
    path: '/explain',
    summary: 'Lists the possible causes of a Magento error message, with presets that reproduce them.',
    returns: ['explanation'],
    body: 'explain',
    handle: (call) => itemsResponse(explainError(call.sandbox, parseBody(call, bodySchemas.explain).message)),
  },
];
