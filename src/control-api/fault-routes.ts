import { explainMessage } from '../faults/explanations/explain-message.ts';
import {
  addFault,
  clearFaults,
  deleteFault,
  getFault,
  getPreset,
  listFaults,
  listPresets,
} from '../operations/manage-faults.ts';
import { listGates, releaseGate } from '../operations/manage-gates.ts';
import { bodies } from './body-schemas.ts';
import { bodyOf, created, gone, items, ok } from './control-call.ts';
import type { ControlRoute } from './control-route.ts';

/** Failure injection: faults, the presets they come by, and what error texts mean. */
export const faultRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/faults',
    summary: 'The faults of this world, and how often each matched and fired.',
    handle: ({ sandbox }) => items(listFaults(sandbox)),
  },
  {
    method: 'POST',
    path: '/faults',
    summary: 'Adds a fault, or switches on a preset; the same one again begins anew.',
    body: 'fault',
    status: 201,
    handle: ({ sandbox, body }) => created(addFault(sandbox, body ?? {})),
  },
  {
    method: 'DELETE',
    path: '/faults',
    summary: 'Takes out every fault, and takes back what they changed.',
    status: 204,
    handle({ sandbox }) {
      clearFaults(sandbox);
      return gone();
    },
  },
  {
    method: 'GET',
    path: '/faults/{id}',
    summary: 'One fault.',
    handle: ({ sandbox, path }) => ok(getFault(sandbox, path['id'] ?? '')),
  },
  {
    method: 'DELETE',
    path: '/faults/{id}',
    summary: 'Takes out a fault, and takes back what it changed.',
    status: 204,
    handle({ sandbox, path }) {
      deleteFault(sandbox, path['id'] ?? '');
      return gone();
    },
  },
  { method: 'GET', path: '/presets', summary: 'Every preset.', handle: () => items(listPresets()) },
  {
    method: 'GET',
    path: '/presets/{id}',
    summary: 'One preset.',
    handle: ({ path }) => ok(getPreset(path['id'] ?? '')),
  },
  {
    method: 'GET',
    path: '/gates',
    summary: 'The gates at which faults hold requests.',
    handle: ({ sandbox }) => items(listGates(sandbox)),
  },
  {
    method: 'POST',
    path: '/gates/{gate}/release',
    summary: 'Lets requests go that a fault holds.',
    body: 'release',
    handle: (call) => ok(releaseGate(call.sandbox, call.path['gate'] ?? '', bodyOf(call, bodies.release).count)),
  },
  {
    method: 'POST',
    path: '/explain',
    summary: 'What can cause a Magento error text, and the preset for each cause.',
    body: 'explain',
    handle: (call) => items(explainMessage(bodyOf(call, bodies.explain).message)),
  },
];
