import { expect, test } from 'vitest';
import { createTestShop } from '../../test-shop.ts';

const ID = 'c'.repeat(32);

test.each([
  ['getHostedProUrl', 'secure_form_url'],
  ['getPayflowLinkToken', 'mode'],
])('%s looks for the cart of any owner before its payment', async (name, field) => {
  const { send } = await createTestShop({ carts: [{ id: ID, customer: 'mara.lind@example.com' }] });
  const messageFor = async (id: string) =>
    (await send(`{ ${name}(input: { cart_id: "${id}" }) { ${field} } }`)).message;
  expect(await messageFor('unknown')).toBe('No such entity with cartId = ');
  expect(await messageFor(ID)).toBe('Could not find payment information for cart.');
});
