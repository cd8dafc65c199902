import { expect, test } from 'vitest';
import { createTestShop, ines, mara } from '../test-shop.ts';

const CUSTOMER_QUERY = '{ customer { email } }';
const STAFF = {
  admins: [
    { username: 'anna', password: 'Password1', email: 'anna@example.com' },
    { username: 'boris', password: 'Password1', email: 'boris@example.com' },
  ],
  config: { 'oauth/consumer/enable_integration_as_bearer': 1 },
  integrations: [{ name: 'erp', access_token: 'e'.repeat(32) }],
};

/** [CustomerGraphQl/Model/Context/AddUserInfoToContext.php] */
test.each([
  ['2.3.1', true],
  ['2.3.6', true],
  ['2.3.6-p1', false],
  ['2.4.1', true],
  ['2.4.1-p1', false],
  ['2.4.9', false],
])('in %s an admin or integration acts as the customer with its id: %s', async (magento, acts) => {
  const { magento: mock, send } = await createTestShop({ magento, ...STAFF });
  const admin = await send(
    CUSTOMER_QUERY,
    {},
    { Authorization: `Bearer ${await mock.tokens.issue({ admin: 'boris' })}` },
  );
  const integration = await send(CUSTOMER_QUERY, {}, { Authorization: `Bearer ${'e'.repeat(32)}` });
  expect([admin, integration].map(({ body, message }) => body.data?.['customer'] ?? message)).toEqual(
    acts
      ? [{ email: ines.email }, { email: mara.email }]
      : ["The current customer isn't authorized.", "The current customer isn't authorized."],
  );
});
