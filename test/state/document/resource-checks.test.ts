import { expect, test } from 'vitest';
import { ANONYMOUS, SELF } from '../../../src/magento/acl/acl-resources.ts';
import { aclResources } from '../../../src/magento/acl/resource-titles.ts';
import { webapiRoutes } from '../../../src/magento/webapi/webapi-routes.ts';
import { documentProblemsOf } from './document-problems-of.ts';

/** The problems of a role and an integration with a resource. */
function problemsOf(resource: string): string[] {
  const resources = ['Magento_Customer::customer', resource];
  return documentProblemsOf({ roles: [{ name: 'Care', resources }], integrations: [{ name: 'erp', resources }] });
}

test.each([
  ['Magento_Customer::custmer', "unknown resource; did you mean 'Magento_Customer::customer' (Customers)?"],
  ['magento_Customer::manage', "unknown resource; did you mean 'Magento_Customer::manage' (All Customers)?"],
  ['all', "unknown resource; did you mean 'Magento_Backend::all'?"],
  ['self', "'self' cannot be granted; only routes require it"],
  ['anonymous', "'anonymous' cannot be granted; only routes require it"],
])('the resource %s is refused with the closest known one', (resource, message) => {
  expect(problemsOf(resource)).toEqual([
    `roles[0].resources[1]: ${message}`,
    `integrations[0].resources[1]: ${message}`,
  ]);
});

test.each(['Magento_Backend::all', 'Acme_Returns::returns', 'Magento_Sales::emails'])(
  'the resource %s is accepted',
  (resource) => {
    expect(problemsOf(resource)).toEqual([]);
  },
);

test('every resource that a route requires is known', () => {
  const required = new Set<string>(webapiRoutes.flatMap(({ resources }) => resources));
  expect(
    [...required].filter((each) => each !== SELF && each !== ANONYMOUS && !Object.hasOwn(aclResources, each)),
  ).toEqual([]);
});
