import { expect, test } from 'vitest';
import { createSessions } from '../../../src/state/tables/sessions.ts';

const createStarted = () => {
  const sessions = createSessions();
  sessions.start(1, 'a', 100);
  return sessions;
};

test('a session is that of its customer while it is used', () => {
  const sessions = createStarted();
  expect([sessions.use('a', 99, 150), sessions.use('a', 149, 150)]).toEqual([1, 1]);
  expect(sessions.use('a', 150, 200)).toBeUndefined();
  expect(sessions.idOf(1, 149)).toBe('a');
  expect(sessions.idOf(1, 150)).toBeUndefined();
});

test('a customer has one session at a time', () => {
  const sessions = createStarted();
  sessions.start(1, 'b', 110);
  expect([sessions.use('a', 0, 120), sessions.use('b', 0, 120)]).toEqual([undefined, 1]);
});

test('an ended session has no customer', () => {
  const sessions = createStarted();
  sessions.end(1);
  sessions.end(2);
  expect([sessions.use('a', 0, 120), sessions.idOf(1, 0)]).toEqual([undefined, undefined]);
});
