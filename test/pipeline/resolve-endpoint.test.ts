import { expect, test } from 'vitest';
import { controlPath, type Endpoint, resolveEndpoint } from '../../src/pipeline/resolve-endpoint.ts';

test.each<[string, Endpoint]>([
  ['/graphql', { kind: 'graphql' }],
  ['/graphql/', { kind: 'graphql' }],
  ['/index.php/graphql', { kind: 'graphql' }],
  ['/fr/graphql', { kind: 'graphql', store: 'fr' }],
  ['/fr_2/graphql/', { kind: 'graphql', store: 'fr_2' }],
  ['/2fr/graphql', { kind: 'unknown' }],
  ['/graphql/x', { kind: 'graphql' }],
  ['/graphql/graphql', { kind: 'graphql' }],
  ['/index.php/fr/graphql/x', { kind: 'graphql', store: 'fr' }],
  ['/GraphQL', { kind: 'unknown' }],
  ['/graphqls', { kind: 'unknown' }],
  ['/rest', { kind: 'rest' }],
  ['/rest/V1/customers/me', { kind: 'rest' }],
  ['/index.php/rest/V1/customers/me', { kind: 'rest' }],
  ['/restful', { kind: 'unknown' }],
  ['/oauth/token/request', { kind: 'handshake', step: 'request' }],
  ['/index.php/oauth/token/access/', { kind: 'handshake', step: 'access' }],
  ['/oauth/token/refresh', { kind: 'unknown' }],
  ['/__mock', { kind: 'control' }],
  ['/__mock/health', { kind: 'control' }],
  ['/__mocks', { kind: 'unknown' }],
  ['/', { kind: 'unknown' }],
  ['', { kind: 'unknown' }],
  ['/_sandbox/a/graphql', { kind: 'graphql', sandbox: { id: 'a', path: '/graphql' } }],
  ['/_sandbox/a/rest/V1/x', { kind: 'rest', sandbox: { id: 'a', path: '/rest/V1/x' } }],
  ['/_sandbox/a/__mock/world', { kind: 'control', sandbox: { id: 'a', path: '/__mock/world' } }],
  ['/_sandbox/a/fr/graphql', { kind: 'graphql', store: 'fr', sandbox: { id: 'a', path: '/fr/graphql' } }],
  ['/_sandbox/a', { kind: 'unknown', sandbox: { id: 'a', path: '/' } }],
  ['/_sandbox/', { kind: 'unknown' }],
  ['/_sandbox//graphql', { kind: 'unknown' }],
])('resolves %j', (path, endpoint) => {
  expect(resolveEndpoint(path)).toEqual(endpoint);
});

test.each([
  ['/__mock', '/'],
  ['/__mock/', '/'],
  ['/__mock/faults/down', '/faults/down'],
])('the control path of %s is %s', (path, below) => {
  expect(controlPath(path)).toBe(below);
});
