import { getOneTimeCode } from '../operations/get-one-time-code.ts';
import { okResponse } from './control-call.ts';
import type { ControlRoute } from './control-route.ts';

/** Routes of the one-time codes of admins. */
export const oneTimeCodeRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/admins/{username}/otp',
    summary: 'Returns the one-time code that an admin has to type now, at the time of the world.',
    returns: 'oneTimeCode',
    query: ['provider'],
    handle: ({ sandbox, path, query }) =>
      okResponse(getOneTimeCode(sandbox, path['username'] ?? '', query.get('provider') ?? undefined)),
  },
];
