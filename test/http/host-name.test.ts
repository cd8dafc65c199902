import { expect, test } from 'vitest';
import { isLoopbackHost, parseHostName } from '../../src/http/host-name.ts';

test.each([
  ['localhost:4000', 'localhost'],
  ['LOCALHOST', 'localhost'],
  ['shop.localhost.:80', 'shop.localhost'],
  ['[::1]:4000', '[::1]'],
  ['::1', '[::1]'],
  ['mock.example.com', 'mock.example.com'],
  ['a:b', undefined],
  ['x:1:2', undefined],
  ['', undefined],
  ['[::1', undefined],
])('the host name of %j is %j', (text, name) => {
  expect(parseHostName(text)).toBe(name);
});

test.each([
  'localhost',
  'shop.localhost:4000',
  '127.0.0.1',
  '127.1.2.3:80',
  '::1',
  '[::1]:4000',
  '::ffff:127.0.0.1',
  '[::ffff:7f00:1]',
])('%s is a loopback host', (host) => {
  expect(isLoopbackHost(host)).toBe(true);
});

test.each([
  '',
  '0.0.0.0',
  '::',
  '0',
  '127.0.0.1.example.com',
  'localhost.example.com',
  '192.168.0.1',
  'notlocalhost',
  '127',
  '::2',
])('%j is not a loopback host', (host) => {
  expect(isLoopbackHost(host)).toBe(false);
});
