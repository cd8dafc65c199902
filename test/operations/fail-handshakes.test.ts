import { expect, test } from 'vitest';
import { failHandshakes } from '../../src/operations/fail-handshakes.ts';
import { errorOf } from './create-sandbox.ts';

const createSwitch = () => {
  let failing = 0;
  return {
    get failing() {
      return failing;
    },
    failNext: (connections: number) => {
      failing = connections;
    },
  };
};

test.each([3, 0])('the handshakes of the next %i connections fail', (connections) => {
  expect(failHandshakes(createSwitch(), connections)).toEqual({ failing: connections });
});

test('a server without TLS accepts 0 only', () => {
  expect(failHandshakes(undefined, 0)).toEqual({ failing: 0 });
  expect(errorOf(() => failHandshakes(undefined, 1))).toBe(
    'Conflict: the server does not use TLS; start it with --https',
  );
});

test.each([-1, 1.5, Number.NaN])('refuses %d connections', (connections) => {
  expect(errorOf(() => failHandshakes(createSwitch(), connections))).toBe(
    'InvalidDocument: connections: expected a whole number, 0 or more',
  );
});
