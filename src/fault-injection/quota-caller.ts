import type { Effect } from '../fault-schema/effects/effect-schema.ts';
import type { Subject } from '../matching/subject.ts';
import type { FaultContext } from './fault-context.ts';

type QuotaKey = NonNullable<NonNullable<Effect['quota']>['by']>;

/** The key by which a quota counts requests: an account or a token; without one, the address of the client. */
export function quotaCallerOf({ request }: FaultContext, subject: Subject, by: QuotaKey): string {
  const { customer, admin, integration } = subject;
  switch (by) {
    case 'account': {
      const name = customer ?? admin ?? integration;
      return name === undefined ? request.client : `account ${name.toLowerCase()}`;
    }
    case 'token': {
      const { authorization } = request.headers;
      return authorization === undefined ? request.client : `token ${authorization}`;
    }
    case 'ip':
      return request.client;
    default:
      return by satisfies never;
  }
}
