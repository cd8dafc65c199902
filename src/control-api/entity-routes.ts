import { createEntity, deleteEntity, getEntity, listEntities, updateEntity } from '../operations/entities.ts';
import type { EntityTypeName } from '../operations/entity-type.ts';
import { entityTypes } from '../operations/entity-types.ts';
import { type ControlCall, createdResponse, itemsResponse, noContentResponse, okResponse } from './control-call.ts';
import type { ControlRoute } from './control-route.ts';
import { numberParameter } from './query-parameters.ts';

/** The routes of an entity type, such as `/customers` and `/customers/{email}`. */
export function entityRoutes(name: EntityTypeName): ControlRoute[] {
  const { singular, key, isPerWebsite } = entityTypes[name];
  const path = `/${name}/{${key}}`;
  const aSingular = `${/^[aeiou]/.test(singular) ? 'an' : 'a'} ${singular}`;
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
        itemsResponse(
          listEntities(sandbox, name, { limit: numberParameter(page, 'limit'), after: numberParameter(page, 'after') }),
        ),
    },
    {
      method: 'POST',
      path: `/${name}`,
      summary: `Creates ${aSingular}.`,
      returns: singular,
      body: singular,
      status: 201,
      handle: ({ sandbox, body }) => createdResponse(createEntity(sandbox, name, body ?? {})),
    },
    {
      method: 'GET',
      path,
      summary: `Returns ${aSingular}.`,
      returns: singular,
      query,
      handle: (call) => okResponse(getEntity(call.sandbox, name, keyOf(call), website(call))),
    },
    {
      method: 'PATCH',
      path,
      summary: `Changes attributes of ${aSingular}; null clears an attribute.`,
      returns: singular,
      body: singular,
      query,
      handle: (call) => okResponse(updateEntity(call.sandbox, name, keyOf(call), call.body ?? {}, website(call))),
    },
    {
      method: 'DELETE',
      path,
      summary: `Deletes ${aSingular}.`,
      query,
      status: 204,
      handle(call) {
        deleteEntity(call.sandbox, name, keyOf(call), website(call));
        return noContentResponse();
      },
    },
  ];
}
