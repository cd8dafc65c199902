import { expect, test } from 'vitest';
import { corruptResponse, socketFaultResponse, withoutResponse } from '../../../src/faults/effects/corrupt-response.ts';
import type { HttpResponse } from '../../../src/http/message.ts';
import type { ResponseCorruption } from '../../../src/http/socket-fault.ts';

const response: HttpResponse = { status: 200, headers: { 'content-type': 'application/json' }, body: '{"a":1}' };

test.each<[ResponseCorruption, Partial<HttpResponse>]>([
  ['TRUNCATED_BODY', { socketFault: { kind: 'TRUNCATED_BODY' } }],
  ['WRONG_CONTENT_LENGTH', { socketFault: { kind: 'WRONG_CONTENT_LENGTH' } }],
  ['MALFORMED_JSON', { body: '{"a":1' }],
  ['WRONG_CONTENT_TYPE', { headers: { 'content-type': 'text/html; charset=UTF-8' } }],
])('%s changes %j of a response', (corruption, changes) => {
  expect(corruptResponse(response, corruption)).toEqual({ ...response, ...changes });
});

test('MALFORMED_JSON gives an empty body a bracket', () => {
  expect(corruptResponse({ ...response, body: '' }, 'MALFORMED_JSON').body).toBe('{');
});

test('a socket fault has 64 random bytes and no response', () => {
  const bytes = Uint8Array.from({ length: 64 }, (_, index) => (index / 64) * 256);
  expect(socketFaultResponse('RANDOM_DATA_THEN_CLOSE', (index) => index / 64)).toEqual(
    withoutResponse({ kind: 'RANDOM_DATA_THEN_CLOSE', bytes }),
  );
  expect(withoutResponse({ kind: 'hang' })).toEqual({
    status: 0,
    headers: {},
    body: '',
    socketFault: { kind: 'hang' },
  });
});
