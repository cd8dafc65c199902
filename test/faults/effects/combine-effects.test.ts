import { expect, test } from 'vitest';
import type { Effect } from '../../../src/fault-schema/effects/effect-schema.ts';
import {
  combineEffects,
  compareAnsweringFirst,
  phraseForProtocol,
  toRecordedFault,
  withHeaderChanges,
} from '../../../src/faults/effects/combine-effects.ts';
import type { HttpRequest } from '../../../src/http/message.ts';
import { createFiring } from '../create-fault.ts';

test('a plan without firings is empty', () => {
  expect(combineEffects([])).toEqual({
    stateChanges: [],
    headerChanges: undefined,
    holds: [],
    delays: [],
    answer: undefined,
    issued: undefined,
    edits: [],
    corruption: undefined,
    socketFault: undefined,
    informational: undefined,
  });
});

test('a plan combines the effects of all firings', () => {
  const first = createFiring({
    config: { a: 1 },
    hold: 'one',
    delay: { ms: 5 },
    reply: { status: 201 },
    wire: 'TRUNCATED_BODY',
    request: { headers: { store: 'fr', cookie: null } },
  });
  const second = createFiring({
    token: 'expire',
    hold: 'two',
    delay: { ms: 6 },
    reply: { status: 202 },
    wire: 'MALFORMED_JSON',
    request: { headers: { store: 'de', accept: '*/*' } },
    http: { status: 503 },
    issued: 'expired',
    drip: { chunks: 2, ms: 10 },
  });
  expect(combineEffects([first, second])).toEqual({
    stateChanges: [first, second],
    headerChanges: { store: 'fr', cookie: null, accept: '*/*' },
    holds: [first, second],
    delays: [first, second],
    answer: { by: 'http', http: { status: 503 } },
    issued: 'expired',
    edits: [{ status: 201 }, { status: 202 }],
    corruption: 'TRUNCATED_BODY',
    socketFault: { kind: 'drip', chunks: 2, ms: 10 },
    informational: undefined,
  });
});

test('a plan does not change the headers of an effect', () => {
  const headers = { store: 'fr' };
  combineEffects([createFiring({ request: { headers: { cookie: null } } }), createFiring({ request: { headers } })]);
  expect(headers).toEqual({ store: 'fr' });
});

test.each<[Effect, object | undefined]>([
  [{ refuse: 'internalError' }, { by: 'refuse', refuse: 'internalError', firing: expect.anything() }],
  [{ http: { status: 500 } }, { by: 'http', http: { status: 500 } }],
  [{ hang: true }, { by: 'hang' }],
  [{ wire: 'EMPTY_RESPONSE' }, { by: 'wire', wire: 'EMPTY_RESPONSE', firing: expect.anything() }],
  [{ wire: 'WRONG_CONTENT_TYPE' }, undefined],
  [{ reply: { status: 500 } }, undefined],
])('%j answers with %j', (effect, answer) => {
  expect(combineEffects([createFiring(effect)]).answer).toEqual(answer);
});

test.each([
  ['graphql', 'tokenExpired'],
  ['rest', 'tokenRevoked'],
] as const)('a refusal per protocol has its own phrase in %s', (protocol, phrase) => {
  expect(phraseForProtocol({ graphql: 'tokenExpired', rest: 'tokenRevoked' }, protocol)).toBe(phrase);
});

test('a refusal of one protocol has its phrase in the other protocol too', () => {
  expect(phraseForProtocol({ graphql: 'tokenExpired' }, 'rest')).toBe('tokenExpired');
  expect(phraseForProtocol({ rest: 'tokenRevoked' }, 'graphql')).toBe('tokenRevoked');
  expect(phraseForProtocol('internalError', 'rest')).toBe('internalError');
  const phrase = { phrase: 'required' as const, parameters: { fieldName: 'a' } };
  expect(phraseForProtocol(phrase, 'graphql')).toBe(phrase);
});

test('a recorded fault names its effects, and its preset if it has one', () => {
  const firing = createFiring({ hang: true, delay: { ms: 1 } }, 'slow');
  expect(toRecordedFault(firing)).toEqual({ id: 'slow', does: ['hang', 'delay'] });
});

test('sorts firings so that the one that answers comes first', () => {
  const delay = createFiring({ delay: { ms: 1 } }, 'delay');
  const refuse = createFiring({ refuse: 'internalError' }, 'refuse');
  const edit = createFiring({ reply: { status: 200 } }, 'edit');
  const ids = [delay, refuse, edit].toSorted(compareAnsweringFirst).map(({ active }) => active.fault.id);
  expect(ids).toEqual(['refuse', 'delay', 'edit']);
});

test('sets and removes headers of a copy', () => {
  const request: HttpRequest = {
    method: 'GET',
    path: '/',
    query: '',
    headers: { authorization: 'Bearer a', store: 'fr' },
    client: '',
    body: '',
    bodyBytes: 0,
  };
  const changed = withHeaderChanges(request, { Authorization: null, Store: 'de', 'X-A': '1' });
  expect(changed.headers).toEqual({ authorization: undefined, store: 'de', 'x-a': '1' });
  expect(request.headers).toEqual({ authorization: 'Bearer a', store: 'fr' });
});
