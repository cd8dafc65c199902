import { type EntityTypeName, entityTypes } from '../operations/entity-types.ts';
import { changeEntity, createEntity, deleteEntity, getEntity, listEntities } from '../operations/manage-entities.ts';
import { type ControlCall, created, gone, items, ok } from './control-call.ts';
import type { ControlRoute } from './control-route.ts';

/** The same five calls for every kind of entity. */
export function entityRoutes(name: EntityTypeName): ControlRoute[] {
  const { one, key } = entityTypes[name];
  const path = `/${name}/{${key}}`;
  const keyOf = (call: ControlCall) => call.path[key] ?? '';
  // One e-mail may have an account in each website.
  const query = name === 'customers' ? ['website'] : [];
  const website = (call: ControlCall) => (name === 'customers' ? (call.query.get('website') ?? undefined) : undefined);
  return [
    {
      method: 'GET',
      path: `/${name}`,
      summary: `All ${name}.`,
      handle: ({ sandbox }) => items(listEntities(sandbox, name)),
    },
    {
      method: 'POST',
      path: `/${name}`,
      summary: `Adds a ${one}.`,
      body: one,
      status: 201,
      handle: ({ sandbox, body }) => created(createEntity(sandbox, name, body ?? {})),
    },
    {
      method: 'GET',
      path,
      summary: `One ${one}.`,
      query,
      handle: (call) => ok(getEntity(call.sandbox, name, keyOf(call), website(call))),
    },
    {
      method: 'PATCH',
      path,
      summary: 'Changes the attributes named; null clears one.',
      body: one,
      query,
      handle: (call) => ok(changeEntity(call.sandbox, name, keyOf(call), call.body ?? {}, website(call))),
    },
    {
      method: 'DELETE',
      path,
      summary: `Deletes a ${one}.`,
      query,
      status: 204,
      handle(call) {
        deleteEntity(call.sandbox, name, keyOf(call), website(call));
        return gone();
      },
    },
  ];
}
