import type * as v from 'valibot';
import { changeConfig, getConfig } from '../operations/config-values.ts';
import { changeMagento, getMagento } from '../operations/simulated-release.ts';
import { advanceClock, changeClock, getClock } from '../operations/world-clock.ts';
import { getWorld, parseInitialState, resetWorld } from '../operations/world-document.ts';
import { realTime } from '../platform/real-time.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';
import { bodySchemas } from './body-schemas.ts';
import {
  type ControlCall,
  createdResponse,
  itemsResponse,
  noContentResponse,
  okResponse,
  parseBody,
} from './control-call.ts';
import type { ControlRoute } from './control-route.ts';

const healthView = ({ server, sandbox }: ControlCall) => ({
  status: 'ok',
  version: server.version,
  magento: sandbox.realm.release.name,
  uptime_seconds: Math.round((realTime.now() - server.startedAt) / 1000),
});

const sandboxView = (server: ControlCall['server'], { id }: { id: string }) => ({
  id,
  base_url: `${server.baseUrl}/_sandbox/${id}`,
});

/** @throws InvalidDocument when the body does not have exactly one of seconds and duration */
function requireDuration({ seconds, duration }: v.InferOutput<typeof bodySchemas.advance>): number | string {
  const by = seconds ?? duration;
  if (by === undefined || (seconds !== undefined && duration !== undefined))
    throw new InvalidDocument([{ path: [], message: 'expected exactly one of seconds and duration' }]);
  return by;
}

/** Routes of a world's state, configuration, release and clock, and of sandboxes. */
export const worldRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/health',
    summary: 'Returns 200 while the server is running.',
    returns: 'health',
    handle: (call) => okResponse(healthView(call)),
  },
  {
    method: 'POST',
    path: '/reset',
    summary: 'Resets the world to its initial state or to a fixture document.',
    returns: 'health',
    body: 'reset',
    handle(call) {
      resetWorld(call.sandbox, parseBody(call, bodySchemas.reset).fixtures);
      return okResponse(healthView(call));
    },
  },
  {
    method: 'GET',
    path: '/world',
    summary: 'Returns the current state as a fixture document.',
    returns: 'world',
    handle: ({ sandbox }) => okResponse(getWorld(sandbox)),
  },
  {
    method: 'GET',
    path: '/config',
    summary: 'Returns the values of configuration paths.',
    returns: 'configurationValues',
    handle: ({ sandbox }) => okResponse(getConfig(sandbox)),
  },
  {
    method: 'PATCH',
    path: '/config',
    summary: 'Sets configuration paths; null restores the default.',
    returns: 'configurationValues',
    body: 'config',
    handle: (call) => okResponse(changeConfig(call.sandbox, parseBody(call, bodySchemas.config))),
  },
  {
    method: 'GET',
    path: '/magento',
    summary: 'Returns the Magento release and its traits.',
    returns: 'magentoRelease',
    handle: ({ sandbox }) => okResponse(getMagento(sandbox)),
  },
  {
    method: 'PUT',
    path: '/magento',
    summary: 'Changes the Magento release or single traits; accounts, tokens and carts are kept.',
    returns: 'magentoRelease',
    body: 'magento',
    handle: (call) => okResponse(changeMagento(call.sandbox, parseBody(call, bodySchemas.magento))),
  },
  {
    method: 'GET',
    path: '/clock',
    summary: 'Returns the time of the world.',
    returns: 'time',
    handle: ({ sandbox }) => okResponse(getClock(sandbox)),
  },
  {
    method: 'PUT',
    path: '/clock',
    summary: 'Sets, freezes or unfreezes the time of the world.',
    returns: 'time',
    body: 'clock',
    handle: (call) => okResponse(changeClock(call.sandbox, parseBody(call, bodySchemas.clock))),
  },
  {
    method: 'POST',
    path: '/clock/advance',
    summary: 'Advances the time of the world.',
    returns: 'time',
    body: 'advance',
    handle: (call) => okResponse(advanceClock(call.sandbox, requireDuration(parseBody(call, bodySchemas.advance)))),
  },
  {
    method: 'GET',
    path: '/sandboxes',
    summary: 'Lists the sandboxes.',
    returns: ['sandboxDescription'],
    handle: ({ server }) => itemsResponse(server.sandboxes.list().map((sandbox) => sandboxView(server, sandbox))),
  },
  {
    method: 'POST',
    path: '/sandboxes',
    summary: 'Creates a sandbox.',
    returns: 'sandboxDescription',
    body: 'sandbox',
    status: 201,
    handle(call) {
      const { id, fixtures, ttl_seconds: ttlSeconds } = parseBody(call, bodySchemas.sandbox);
      const initialState = fixtures === undefined ? undefined : parseInitialState(fixtures, call.sandbox.hasOwnSchema);
      return createdResponse(sandboxView(call.server, call.server.sandboxes.create({ id, initialState, ttlSeconds })));
    },
  },
  {
    method: 'DELETE',
    path: '/sandboxes/{id}',
    summary: 'Deletes a sandbox.',
    status: 204,
    handle({ server, path }) {
      server.sandboxes.delete(path['id'] ?? '');
      return noContentResponse();
    },
  },
];
