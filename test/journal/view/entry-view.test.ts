import { expect, test } from 'vitest';
import { createMagentoMock } from '../../../src/api/create-magento-mock.ts';

test.each([
  ['/rest/V1/customers/1', ['Magento_Customer::customer']],
  ['/rest/V1/customers/me', ['self']],
  ['/rest/V1/directory/countries', ['anonymous']],
  ['/graphql?query={storeConfig{locale}}', undefined],
])('an entry of %s has the ACL resources of its route', async (path, resources) => {
  const magento = await createMagentoMock();
  await magento.handle(new Request(new URL(path, magento.url)));
  const [entry] = (await magento.requests.list()).items;
  expect(entry?.resources).toEqual(resources);
  await magento.close();
});
