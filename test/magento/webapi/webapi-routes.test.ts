import { expect, test } from 'vitest';
import { webapiRoutes } from '../../../src/magento/webapi/webapi-routes.ts';

test('a service has the same interface in all its routes', () => {
  const interfaces = new Set(webapiRoutes.map(({ service, serviceInterface }) => `${service} of ${serviceInterface}`));
  expect(interfaces.size).toBe(new Set(webapiRoutes.map(({ service }) => service)).size);
});

test('no two routes that are available together have the same method and path', () => {
  const unconditional = webapiRoutes.filter(({ isAvailable }) => isAvailable === undefined);
  const keys = unconditional.map(({ method, path }) => `${method} ${path}`);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('every placeholder of a path is a parameter of its service', () => {
  const unknown = webapiRoutes.flatMap(({ path, parameters }) =>
    [...path.matchAll(/:(\w+)/g)].filter(([, name]) => !parameters.some((parameter) => parameter.name === name)),
  );
  expect(unknown).toEqual([]);
});
