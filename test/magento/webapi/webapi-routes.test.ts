import { expect, test } from 'vitest';
import { parseRelease } from '../../../src/magento/releases/release.ts';
import { behaviourOf } from '../../../src/magento/releases/release-behaviour.ts';
import { isInRange } from '../../../src/magento/releases/since.ts';
import { webapiRoutes } from '../../../src/magento/webapi/webapi-routes.ts';

/** Guests have interfaces of their own for the services of carts. */
const withoutGuest = (name: string): string => name.replace(/^(quote|checkout|giftMessage)Guest/, '$1');

test.each([true, false])('a service has the same interface in all its routes (two-factor module: %s)', (twoFactor) => {
  const behaviour = behaviourOf(parseRelease('2.4.9'));
  const routes = webapiRoutes.filter(({ isAvailable }) => isAvailable?.({ behaviour, twoFactor }) ?? true);
  const interfaces = new Set(
    routes.map(({ service, serviceInterface }) => `${service} of ${withoutGuest(serviceInterface)}`),
  );
  expect(interfaces.size).toBe(new Set(routes.map(({ service }) => service)).size);
});

test('no two routes that are available together have the same method and path', () => {
  const duplicates = ['2.3.1', '2.4.0', '2.4.0-p1', '2.4.7', '2.4.8', '2.4.9'].map((name) => {
    const release = parseRelease(name);
    const behaviour = behaviourOf(release);
    const keys = webapiRoutes
      .filter((route) => isInRange(release, route) && (route.isAvailable?.({ behaviour, twoFactor: true }) ?? true))
      .map(({ method, path }) => `${method} ${path}`);
    return keys.filter((key, index) => keys.indexOf(key) !== index);
  });
  expect(duplicates.flat()).toEqual([]);
});

test('every placeholder of a path is a parameter of its service', () => {
  const unknown = webapiRoutes.flatMap(({ path, parameters }) =>
    [...path.matchAll(/:(\w+)/g)].filter(([, name]) => !parameters.some((parameter) => parameter.name === name)),
  );
  expect(unknown).toEqual([]);
});
