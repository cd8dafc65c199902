import {
  advanceClock,
  blueprintOf,
  changeClock,
  changeConfig,
  changeMagento,
  getClock,
  getConfig,
  getMagento,
  getWorld,
  resetWorld,
} from '../operations/manage-world.ts';
import { bodies } from './body-schemas.ts';
import { bodyOf, type ControlCall, created, gone, items, ok } from './control-call.ts';
import type { ControlRoute } from './control-route.ts';

const health = ({ server, sandbox }: ControlCall) => ({
  status: 'ok',
  version: server.version,
  magento: sandbox.realm.release.name,
  uptime_seconds: Math.round((Date.now() - server.startedAt) / 1000),
});

const sandboxView = (server: ControlCall['server'], { id }: { id: string }) => ({
  id,
  base_url: `${server.baseUrl}/_sandbox/${id}`,
});

/** The world as a whole: state, settings, release, time, and the worlds beside it. */
export const worldRoutes: readonly ControlRoute[] = [
  { method: 'GET', path: '/health', summary: 'Whether requests are served.', handle: (call) => ok(health(call)) },
  {
    method: 'POST',
    path: '/reset',
    summary: 'The world becomes what it started as, or exactly the document given.',
    body: 'reset',
    handle(call) {
      resetWorld(call.sandbox, bodyOf(call, bodies.reset).fixtures);
      return ok(health(call));
    },
  },
  {
    method: 'GET',
    path: '/world',
    summary: 'The present state as a fixture document.',
    handle: ({ sandbox }) => ok(getWorld(sandbox)),
  },
  {
    method: 'GET',
    path: '/config',
    summary: 'Settings by configuration path.',
    handle: ({ sandbox }) => ok(getConfig(sandbox)),
  },
  {
    method: 'PATCH',
    path: '/config',
    summary: 'Changes settings; null goes back to the default.',
    body: 'config',
    handle: (call) => ok(changeConfig(call.sandbox, bodyOf(call, bodies.config))),
  },
  {
    method: 'GET',
    path: '/magento',
    summary: 'The Magento release and its traits.',
    handle: ({ sandbox }) => ok(getMagento(sandbox)),
  },
  {
    method: 'PUT',
    path: '/magento',
    summary: 'Another release, or other traits; state stays.',
    body: 'magento',
    handle: (call) => ok(changeMagento(call.sandbox, bodyOf(call, bodies.magento))),
  },
  { method: 'GET', path: '/clock', summary: "The world's time.", handle: ({ sandbox }) => ok(getClock(sandbox)) },
  {
    method: 'PUT',
    path: '/clock',
    summary: 'Sets, stops or starts the time.',
    body: 'clock',
    handle: (call) => ok(changeClock(call.sandbox, bodyOf(call, bodies.clock))),
  },
  {
    method: 'POST',
    path: '/clock/advance',
    summary: 'Moves the time on.',
    body: 'advance',
    handle: (call) => ok(advanceClock(call.sandbox, bodyOf(call, bodies.advance).seconds)),
  },
  {
    method: 'GET',
    path: '/sandboxes',
    summary: 'The worlds beside the main one.',
    handle: ({ server }) => items(server.sandboxes.list().map((sandbox) => sandboxView(server, sandbox))),
  },
  {
    method: 'POST',
    path: '/sandboxes',
    summary: 'Makes a world of its own.',
    body: 'sandbox',
    status: 201,
    handle(call) {
      const { id, fixtures, ttl_seconds: ttlSeconds } = bodyOf(call, bodies.sandbox);
      const start = fixtures === undefined ? undefined : blueprintOf(fixtures);
      return created(sandboxView(call.server, call.server.sandboxes.create({ id, start, ttlSeconds })));
    },
  },
  {
    method: 'DELETE',
    path: '/sandboxes/{id}',
    summary: 'Drops a world.',
    status: 204,
    handle({ server, path }) {
      server.sandboxes.delete(path['id'] ?? '');
      return gone();
    },
  },
];
