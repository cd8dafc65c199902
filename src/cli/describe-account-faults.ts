import type { Effect } from '../fault-schema/effects/effect-schema.ts';
import type { FaultFixture } from '../fault-schema/fault-schema.ts';
import { phrases } from '../magento/phrases/phrases.ts';

/** Short description of the faults of an account; empty when it has none. */
export function describeAccountFaults(
  faults: readonly FaultFixture[],
  type: 'customer' | 'admin',
  name: string,
): string {
  return faults
    .filter(({ when }) => when?.[type] === name)
    .map(({ preset, then }) =>
      preset === undefined ? [then ?? []].flat().map(describe).join(', then ') : `preset ${preset}`,
    )
    .join('; ');
}

const describe = (effect: string | Effect): string =>
  typeof effect === 'string'
    ? effect
    : Object.keys(effect)
        .map((key) => describeEffect(effect, key))
        .join(', ');

/** The message of a refusal in a GraphQL response. */
function refusalText(refuse: Effect['refuse']): string {
  const key = typeof refuse === 'object' && 'phrase' in refuse ? refuse.phrase : refuse;
  const phrase = Object.entries(phrases).find(([each]) => each === key)?.[1];
  return phrase?.kind === 'internal' ? 'Internal server error' : (phrase?.text ?? 'a refusal');
}

function describeEffect({ issued, delay, refuse, http, wire }: Effect, key: string): string {
  switch (key) {
    case 'issued':
      return typeof issued === 'object'
        ? `token expires after ${issued.expires_in} s`
        : `token ${issued?.replace('_', ' ')} when issued`;
    case 'delay':
      return delay !== undefined && 'ms' in delay ? `responds after ${delay.ms / 1000} s` : 'responds late';
    case 'refuse':
      return `responds with '${refusalText(refuse)}'`;
    case 'http':
      return `responds with ${http?.status}`;
    case 'wire':
      return wire?.toLowerCase().replaceAll('_', ' ') ?? '';
    default:
      return key;
  }
}
