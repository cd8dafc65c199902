import type { Effect } from '../fault-schema/effects/effect-schema.ts';
import type { FaultFixture } from '../fault-schema/fault-schema.ts';
import { phrases } from '../magento/phrases/phrases.ts';

/** What an account with a fault shows, in a few words; nothing for one without. */
export function faultNote(faults: readonly FaultFixture[], type: 'customer' | 'admin', name: string): string {
  return faults
    .filter(({ when }) => when?.[type] === name)
    .map(({ preset, then }) =>
      preset === undefined ? [then ?? []].flat().map(effectNote).join(', then ') : `preset ${preset}`,
    )
    .join('; ');
}

const effectNote = (effect: string | Effect): string =>
  typeof effect === 'string'
    ? effect
    : Object.keys(effect)
        .map((key) => noteOf(effect, key))
        .join(', ');

/** The phrase of a refusal, as GraphQL says it. */
function saidBy(refuse: Effect['refuse']): string {
  const key = typeof refuse === 'object' && 'phrase' in refuse ? refuse.phrase : refuse;
  const phrase = Object.entries(phrases).find(([each]) => each === key)?.[1];
  return phrase?.kind === 'internal' ? 'Internal server error' : (phrase?.text ?? 'a refusal');
}

function noteOf({ issued, delay, refuse, http, wire }: Effect, key: string): string {
  switch (key) {
    case 'issued':
      return typeof issued === 'object'
        ? `token lives ${issued.expires_in} s`
        : `token ${issued?.replace('_', ' ')} on arrival`;
    case 'delay':
      return delay !== undefined && 'ms' in delay ? `answers after ${delay.ms / 1000} s` : 'answers late';
    case 'refuse':
      return `answers '${saidBy(refuse)}'`;
    case 'http':
      return `answers ${http?.status}`;
    case 'wire':
      return wire?.toLowerCase().replaceAll('_', ' ') ?? '';
    default:
      return key;
  }
}
