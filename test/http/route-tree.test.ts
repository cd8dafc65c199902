import { expect, test } from 'vitest';
import { decodeSegment } from '../../src/http/route-table.ts';
import { routeTree, segmentsOf } from '../../src/http/route-tree.ts';

const find = (paths: readonly string[], path: string) =>
  routeTree(
    paths.map((each) => ({ path: each })),
    decodeSegment,
  )(segmentsOf(path));

test.each([
  [
    ['/V1/carts/:cartId/items/:itemId', '/V1/carts/:cartId/:kind/:id'],
    '/V1/carts/1/items/2',
    '/V1/carts/:cartId/items/:itemId',
  ],
  [['/V1/a/:b/c', '/V1/a/x/:d'], '/V1/a/x/c', '/V1/a/x/:d'],
  [['/V1/a/Z/:d', '/V1/a/:b/c'], '/V1/a/Z/c', '/V1/a/Z/:d'],
  [['/V1/a/0/:d', '/V1/a/:b/c'], '/V1/a/0/c', '/V1/a/:b/c'],
  [['/V1/a/:b', '/V1/a/:c'], '/V1/a/1', '/V1/a/:c'],
  [['/V1/a/:b/c', '/V1/a/x/:d'], '/V1/a/x/', undefined],
  [['/V1/a/:b'], '/V1/a/', undefined],
  [['/V1/a/:b'], '/V1/a/1/2', undefined],
  [['/V1/a/:b/c'], '/V1/a/1', undefined],
])('among %j, the last matching route in ascending order is used for %s: %s', (paths, path, expected) => {
  expect(find(paths, path)?.route.path).toBe(expected);
  expect(find([...paths].reverse(), path)?.route.path).toBe(expected);
});

test('returns the decoded values of placeholders; an invalid encoding is unchanged', () => {
  expect(find(['/V1/a/:b/:c'], '/V1/a/x%20y/%zz')?.values).toEqual({ b: 'x y', c: '%zz' });
});

/** Records which segments are read. */
function counted(path: string) {
  const seen: (string | symbol)[] = [];
  const segments = new Proxy(segmentsOf(path), {
    get: (list, name) => {
      seen.push(name);
      return Reflect.get(list, name);
    },
  });
  return { segments, seen };
}

test.each(['/V1/customers/1/part-7', '/V1/customers/1/none'])(
  'reads %s as often among 200 routes as among 10',
  (path) => {
    const [reads, readsOfMany] = [10, 200].map((count) => {
      const routes = Array.from({ length: count }, (_, at) => ({ path: `/V1/customers/:customerId/part-${at}` }));
      const { segments, seen } = counted(path);
      routeTree(routes, decodeSegment)(segments);
      return seen.length;
    });
    expect(reads).toBeGreaterThan(0);
    expect(readsOfMany).toBe(reads);
  },
);
