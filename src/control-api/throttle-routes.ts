import { clearFailures, listThrottled, throttleName } from '../operations/throttled-names.ts';
import { bodySchemas } from './body-schemas.ts';
import { itemsResponse, noContentResponse, parseBody } from './control-call.ts';
import type { ControlRoute } from './control-route.ts';

/** Routes of the user names that are locked out after failed sign-ins. */
export const throttleRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/throttled',
    summary: 'Lists the user names with failed sign-ins, and whether they are locked out.',
    returns: ['throttledName'],
    handle: ({ sandbox }) => itemsResponse(listThrottled(sandbox)),
  },
  {
    method: 'POST',
    path: '/throttled',
    summary: 'Locks a user name out, as after too many failed sign-ins.',
    body: 'throttle',
    status: 204,
    handle(call) {
      const { type, name } = parseBody(call, bodySchemas.throttle);
      throttleName(call.sandbox, type, name);
      return noContentResponse();
    },
  },
  {
    method: 'POST',
    path: '/throttled/forget',
    summary: 'Clears the failed sign-ins of a user name.',
    body: 'throttle',
    status: 204,
    handle(call) {
      const { type, name } = parseBody(call, bodySchemas.throttle);
      clearFailures(call.sandbox, type, name);
      return noContentResponse();
    },
  },
];
