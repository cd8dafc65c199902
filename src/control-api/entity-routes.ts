import { createEntity, deleteEntity, getEntity, listEntities, updateEntity } from '../operations/entities.ts';
import type { EntityTypeName } from '../operations/entity-type.ts';
import { entityTypes } from '../operations/entity-types.ts';
import { type ControlCall, created, items, noContent, ok } from './control-call.ts';
import type { ControlRoute } from './control-route.ts';
import { numberParameter } from './query-parameters.ts';

/** The routes of an entity type. They are the same for each. */
export function entityRoutes(name: EntityTypeName): ControlRoute[] {
  const { singular, key, isPerWebsite } = entityTypes[name];
  const path = `/${name}/{${key}}`;
  const one = `${/^[aeiou]/.test(singular) ? 'an' : 'a'} ${singular}`;
  const keyOf = (call: ControlCall) => call.path[key] ?? '';
  const query = isPerWebsite ? ['website'] : [];
  const website = (call: ControlCall) => (isPerWebsite ? (call.query.get('website') ?? undefined) : undefined);
  return [
    {
      method: 'GET',
      path: `/${name}`,
      summary: `Lists ${name} in the order of their ids.`,
      returns: [singular],
      query: ['limit', 'after'],
      handle: ({ sandbox, query: page }) =>
        items(
          listEntities(sandbox, name, { limit: numberParameter(page, 'limit'), after: numberParameter(page, 'after') }),
        ),
    },
    {
      method: 'POST',
      path: `/${name}`,
      summary: `Creates ${one}.`,
      returns: singular,
      body: singular,
      status: 201,
      handle: ({ sandbox, body }) => created(createEntity(sandbox, name, body ?? {})),
    },
    {
      method: 'GET',
      path,
      summary: `Returns ${one}.`,
      returns: singular,
      query,
      handle: (call) => ok(getEntity(call.sandbox, name, keyOf(call), website(call))),
    },
    {
      method: 'PATCH',
      path,
      summary: `Changes attributes of ${one}; null clears an attribute.`,
      returns: singular,
      body: singular,
      query,
      handle: (call) => ok(updateEntity(call.sandbox, name, keyOf(call), call.body ?? {}, website(call))),
    },
    {
      method: 'DELETE',
      path,
      summary: `Deletes ${one}.`,
      query,
      status: 204,
      handle(call) {
        deleteEntity(call.sandbox, name, keyOf(call), website(call));
        return noContent();
      },
    },
  ];
}
