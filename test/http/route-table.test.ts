import { expect, test } from 'vitest';
import { createRouteTable, decodeSegment, EMPTY_PATH_VALUES } from '../../src/http/route-table.ts';

const routes = [
  { method: 'GET', path: '/requests' },
  { method: 'DELETE', path: '/requests' },
  { method: 'GET', path: '/requests/{id}' },
  { method: 'GET', path: '/requests/latest' },
  { method: 'POST', path: '/requests/find' },
  { method: 'POST', path: '/gates/{gate}/release' },
];
const table = createRouteTable(routes);

test.each([
  ['GET', '/requests', '/requests', {}],
  ['DELETE', '/requests', '/requests', {}],
  ['GET', '/requests/7', '/requests/{id}', { id: '7' }],
  ['GET', '/requests/latest', '/requests/latest', {}],
  ['GET', '/requests/find', '/requests/{id}', { id: 'find' }],
  ['POST', '/requests/find', '/requests/find', {}],
  ['POST', '/gates/a%2Fb+c/release', '/gates/{gate}/release', { gate: 'a/b+c' }],
  ['POST', '/gates/%zz/release', '/gates/{gate}/release', { gate: '%zz' }],
])('%s %s finds %s with %j', (method, path, template, values) => {
  const found = table.find(method, path);
  expect([found?.route.method, found?.route.path, found?.values]).toEqual([method, template, values]);
});

test.each([
  ['POST', '/requests'],
  ['GET', '/requests/'],
  ['GET', '/requests/7/x'],
  ['POST', '/gates//release'],
  ['GET', ''],
  ['PUT', '/requests/7'],
])('%s %s finds no route', (method, path) => {
  expect(table.find(method, path)).toBeUndefined();
});

test.each([
  ['/requests', ['GET', 'DELETE']],
  ['/requests/find', ['GET', 'POST']],
  ['/requests/7', ['GET']],
  ['/other', []],
])('the methods at %s are %j', (path, methods) => {
  expect(table.methodsAt(path)).toEqual(methods);
});

test('all paths without placeholders share their empty values', () => {
  expect(table.find('GET', '/requests')?.values).toBe(EMPTY_PATH_VALUES);
});

test('values can be decoded in another way', () => {
  const upper = createRouteTable([{ method: 'GET', path: '/a/:b' }], (segment) => segment.toUpperCase());
  expect(upper.find('GET', '/a/x%20y')?.values).toEqual({ b: 'X%20Y' });
  expect(decodeSegment('x%20y')).toBe('x y');
});
