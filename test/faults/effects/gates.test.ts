import { expect, test } from 'vitest';
import { Gates } from '../../../src/faults/effects/gates.ts';

const stayConnected = () => undefined;

test('a gate releases requests in the order of their arrival', async () => {
  const gates = new Gates();
  const order: string[] = [];
  const requests = ['first', 'second', 'third'].map(async (name) => {
    order.push(`${name} ${await gates.hold('a', 'fault', stayConnected)}`);
  });
  expect(gates.countWaiting('a')).toBe(3);
  expect(gates.release('a', 1)).toBe(1);
  await requests[0];
  expect(gates.countWaiting('a')).toBe(2);
  expect(gates.release('a', 5)).toBe(2);
  await Promise.all(requests);
  expect(order).toEqual(['first released', 'second released', 'third released']);
});

test('a gate that was released without a count stays open until it is closed', async () => {
  const gates = new Gates();
  expect(gates.release('a')).toBe(0);
  expect(gates.hold('a', 'fault', stayConnected)).toBe('released');
  gates.close('a');
  const request = gates.hold('a', 'fault', stayConnected);
  expect(gates.countWaiting('a')).toBe(1);
  gates.release('a', 1);
  expect(await request).toBe('released');
});

test('a request leaves the gate when its client disconnects', async () => {
  const gates = new Gates();
  let disconnect: () => void = stayConnected;
  const request = gates.hold('a', 'fault', (listener) => {
    disconnect = listener;
  });
  disconnect();
  expect(await request).toBe('disconnected');
  expect(gates.countWaiting('a')).toBe(0);
  expect(gates.release('a', 1)).toBe(0);
});

test('a disconnection after the release is ignored', async () => {
  const gates = new Gates();
  let disconnect: () => void = stayConnected;
  const request = gates.hold('a', 'fault', (listener) => {
    disconnect = listener;
  });
  gates.release('a', 1);
  disconnect();
  expect(await request).toBe('released');
});

test('names are those of open gates and of gates at which requests waited', () => {
  const gates = new Gates();
  void gates.hold('b', 'fault', stayConnected);
  gates.release('b', 1);
  gates.release('a');
  gates.close('c');
  expect(gates.names).toEqual(['a', 'b']);
  expect(gates.countWaiting('unknown')).toBe(0);
});

test('clearing releases all requests and removes all gates', async () => {
  const gates = new Gates();
  const requests = [gates.hold('a', 'fault', stayConnected), gates.hold('b', 'fault', stayConnected)];
  gates.release('c');
  gates.clear();
  expect(await Promise.all(requests)).toEqual(['cleared', 'cleared']);
  expect(gates.names).toEqual([]);
  void gates.hold('a', 'fault', stayConnected);
  expect(gates.countWaiting('a')).toBe(1);
});

test('no request is held after shutting down', async () => {
  const gates = new Gates();
  const request = gates.hold('a', 'fault', stayConnected);
  gates.shutDown();
  expect(await request).toBe('cleared');
  expect(gates.hold('a', 'fault', stayConnected)).toBe('cleared');
});
