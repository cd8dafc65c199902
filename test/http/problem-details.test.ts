import { expect, test } from 'vitest';
import { problemResponse } from '../../src/http/problem-details.ts';

test.each([
  [400, 'Bad Request'],
  [401, 'Unauthorized'],
  [404, 'Not Found'],
  [405, 'Method Not Allowed'],
  [409, 'Conflict'],
  [413, 'Payload Too Large'],
  [422, 'Unprocessable Entity'],
  [500, 'Internal Server Error'],
  [503, 'Service Unavailable'],
])('the title of status %i is %s', (status, title) => {
  const { body, ...response } = problemResponse(status, 'detail');
  expect(response).toEqual({
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
  });
  expect(JSON.parse(body)).toEqual({ type: 'about:blank', title, status, detail: 'detail' });
});

test('a problem may have errors and further headers', () => {
  const errors = [{ path: 'a', message: 'is missing' }];
  const { headers, body } = problemResponse(422, { detail: 'a: is missing', errors }, { allow: 'GET' });
  expect(headers['allow']).toBe('GET');
  expect(JSON.parse(body)).toMatchObject({ detail: 'a: is missing', errors });
});
