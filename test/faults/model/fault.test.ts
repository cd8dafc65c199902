import { expect, test } from 'vitest';
import type { Effect } from '../../../src/fault-schema/effects/effect-schema.ts';
import {
  answeringEffects,
  effectsBeforeResponse,
  needsResponse,
  stateEffects,
  WORLD_EFFECTS,
} from '../../../src/faults/model/fault.ts';

test.each<[Effect, string[], string[], string[]]>([
  [{ refuse: 'internalError' }, ['refuse'], [], []],
  [{ http: { status: 500 }, hang: true }, ['http', 'hang'], [], []],
  [{ wire: 'EMPTY_RESPONSE' }, ['wire'], [], []],
  [{ wire: 'TRUNCATED_BODY' }, [], [], []],
  [{ token: 'expire', account: 'lock' }, [], ['token', 'account'], ['token', 'account']],
  [
    { config: {}, behaviour: {}, clock: { advance: 1 } },
    [],
    ['config', 'behaviour', 'clock'],
    ['config', 'behaviour', 'clock'],
  ],
  [{ request: { headers: {} }, hold: 'gate' }, [], [], ['request', 'hold']],
  [{ delay: { ms: 1 }, drip: { chunks: 1, ms: 1 }, reply: { status: 200 }, issued: 'expired' }, [], [], []],
])('%j answers with %j, changes %j, and does %j before the response', (effect, answering, state, before) => {
  expect(answeringEffects(effect)).toEqual(answering);
  expect(stateEffects(effect)).toEqual(state);
  expect(effectsBeforeResponse(effect)).toEqual(before);
});

test('every state effect but `token` changes the world', () => {
  expect(WORLD_EFFECTS).toEqual(['account', 'cart', 'config', 'clock']);
});

test.each([
  [{}, false],
  [{ operation: 'customer', token: 'live' as const }, false],
  [{ status: 401 }, true],
  [{ fault: 'a' }, true],
  [{ method: 'POST', status: { match: '^5' } }, true],
])('%j needs the response: %s', (when, expected) => {
  expect(needsResponse({ when })).toBe(expected);
});
