import { expect, test } from 'vitest';
import { ANONYMOUS, SELF } from '../../src/magento/acl/acl-resources.ts';
import { aclResources } from '../../src/magento/acl/all-resources.ts';
import { routes } from '../../src/magento/webapi/webapi-routes.ts';
import { InvalidDocument } from '../../src/state/document/document-problems.ts';
import { validateDocument } from '../../src/state/document/validate-document.ts';

/** What is wrong with the resources of a role, and of an integration. */
function problemsOf(resource: string): string[] {
  const resources = ['Magento_Customer::customer', resource];
  try {
    validateDocument({ roles: [{ name: 'Care', resources }], integrations: [{ name: 'erp', resources }] });
    return [];
  } catch (error) {
    if (!(error instanceof InvalidDocument)) throw error;
    return error.message.split('\n');
  }
}

test.each([
  ['Magento_Customer::custmer', "unknown resource; did you mean 'Magento_Customer::customer' (Customers)?"],
  ['magento_Customer::manage', "unknown resource; did you mean 'Magento_Customer::manage' (All Customers)?"],
  ['all', "unknown resource; did you mean 'Magento_Backend::all'?"],
  ['self', "'self' is what routes ask for, and nobody is given"],
  ['anonymous', "'anonymous' is what routes ask for, and nobody is given"],
])('the resource %s is refused with what was meant', (resource, message) => {
  expect(problemsOf(resource)).toEqual([
    `roles[0].resources[1]: ${message}`,
    `integrations[0].resources[1]: ${message}`,
  ]);
});

test.each(['Magento_Backend::all', 'Acme_Returns::returns', 'Magento_Sales::emails'])(
  'the resource %s is taken',
  (resource) => {
    expect(problemsOf(resource)).toEqual([]);
  },
);

test('every resource that a route asks for is known', () => {
  const asked = new Set(routes.flatMap(({ resources }) => resources));
  expect(
    [...asked].filter((each) => each !== SELF && each !== ANONYMOUS && !Object.hasOwn(aclResources, each)),
  ).toEqual([]);
});

test.each(['consumer_key', 'access_token'])('two integrations with one %s are refused', (key) => {
  const shared = { [key]: 'k'.repeat(32) };
  const integrations = [
    { name: 'erp', ...shared },
    { name: 'pim', ...shared },
  ];
  expect(() => validateDocument({ integrations })).toThrow(`integrations[1].${key}: is the same as in integrations[0]`);
});
