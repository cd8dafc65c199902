import { expect, test } from 'vitest';
import { createTestShop } from '../../test-shop.ts';

const QUERY = '{ allCustomerGroups { name } storeConfig { graphql_share_all_customer_groups } }';
const GROUPS = [{ code: 'Staff', exclude_website_ids: [1] }, { code: 'Friends' }];

// [CustomerGraphQl/Model/Resolver/AllCustomerGroups.php of 2.4.8]
test('lists the customer groups of the website in 2.4.8 only', async () => {
  const { send } = await createTestShop({ magento: '2.4.8', customer_groups: GROUPS });
  const names = ['NOT LOGGED IN', 'General', 'Wholesale', 'Retailer', 'Friends'];
  expect((await send(QUERY)).body.data).toEqual({
    allCustomerGroups: names.map((name) => ({ name })),
    storeConfig: { graphql_share_all_customer_groups: true },
  });
  const later = await createTestShop({ magento: '2.4.8-p1' });
  expect((await later.send('{ allCustomerGroups { name } }')).message).toBe(
    'Cannot query field "allCustomerGroups" on type "Query".',
  );
});

test('does not list customer groups if they are not shared', async () => {
  const config = { 'customer/account_information/graphql_share_all_customer_groups': 0 };
  const { send } = await createTestShop({ magento: '2.4.8', config });
  expect(await send('{ allCustomerGroups { name } }')).toMatchObject({
    message: 'Sharing customer group information is disabled or not configured.',
    category: 'graphql-input',
  });
});
