import { expect, test } from 'vitest';
import { listAddresses } from '../../../src/domain/accounts/address-order.ts';
import { createRealm, customerOf } from '../create-realm.ts';
import { ADDRESS, MARA } from './sample-accounts.ts';

/** [app/code/Magento/Customer/Model/Customer.php getDataModel] */
test.each([
  ['2.4.7', [3, 4, 6]],
  ['2.4.8', [6, 3, 4]],
])('release %s lists the addresses %j, of which 6 is the default shipping address', (magento, ids) => {
  const addresses = [3, 4, 6].map((id) => ({ ...ADDRESS, id, default_shipping: id === 6, default_billing: id === 4 }));
  const realm = createRealm({ magento, customers: [{ ...MARA, addresses }] });
  expect(listAddresses(realm, customerOf(realm)).map(({ id }) => id)).toEqual(ids);
});
