import { expect, test } from 'vitest';
import { createTestShop, mara } from '../../test-shop.ts';

const products = [{ sku: 'TOP', name: 'Linen Top', price: 30 }];
const REVIEW = `mutation ($ratings: [ProductReviewRatingInput]!) { createProductReview(input: { sku: "TOP",
  nickname: "N", summary: "S", text: "T", ratings: $ratings }) { review { nickname summary text created_at
  average_rating ratings_breakdown { name value } product { sku } } } }`;

test('a review is returned as sent, and shown to its customer, not by the product', async () => {
  const { send, authorize } = await createTestShop({ products, ratings: [{ name: 'Quality' }] });
  const token = await authorize(mara.email);
  const metadata = await send('{ productReviewRatingsMetadata { items { id name values { value_id value } } } }');
  expect(metadata.body.data?.['productReviewRatingsMetadata']).toMatchObject({
    items: [{ id: 'MQ==', name: 'Quality', values: { 3: { value_id: 'NA==', value: '4' } } }],
  });
  const created = await send(REVIEW, { ratings: [{ id: 'MQ==', value_id: 'NA==' }] }, token);
  const review = {
    nickname: 'N',
    summary: 'S',
    text: 'T',
    created_at: '2030-01-01 00:00:00',
    average_rating: 80,
    ratings_breakdown: [{ name: 'Quality', value: '4' }],
    product: { sku: 'TOP' },
  };
  expect(created.body.data).toEqual({ createProductReview: { review } });
  const own = await send('{ customer { reviews { items { nickname } page_info { total_pages } } } }', {}, token);
  expect(own.body.data).toEqual({
    customer: { reviews: { items: [{ nickname: 'N' }], page_info: { total_pages: 1 } } },
  });
  const shown = await send(
    '{ products(filter: { sku: { eq: "TOP" } }) { items { review_count reviews { items { text } } } } }',
  );
  expect(shown.body.data).toEqual({ products: { items: [{ review_count: 0, reviews: { items: [] } }] } });
});

test('a product shows the approved reviews of the fixture document', async () => {
  const { send } = await createTestShop({
    products,
    reviews: [
      { sku: 'TOP', nickname: 'A', summary: 'S', text: 'Soft', ratings: { Quality: 4 } },
      { sku: 'TOP', nickname: 'B', summary: 'S', text: 'Cool', ratings: { Quality: 5 } },
    ],
  });
  const query = `{ products(filter: { sku: { eq: "TOP" } }) { items { review_count rating_summary
    reviews(pageSize: 1) { items { text } page_info { total_pages } } } } }`;
  expect((await send(query)).body.data).toEqual({
    products: {
      items: [
        {
          review_count: 2,
          rating_summary: 90,
          reviews: { items: [{ text: 'Cool' }], page_info: { total_pages: 2 } },
        },
      ],
    },
  });
});

test('a contact message is mailed', async () => {
  const { send, magento } = await createTestShop();
  const contact = (comment: string) =>
    `mutation { contactUs(input: { email: "a@example.com", name: "A", comment: "${comment}" }) { status } }`;
  expect((await send(contact('Hello'))).body.data).toEqual({ contactUs: { status: true } });
  expect((await magento.mailbox.list()).map(({ to, template }) => [to, template])).toEqual([
    ['hello@example.com', 'contact_email_email_template'],
  ]);
  expect((await send(contact(' '))).message).toBe('Comment field is required.');
});

test('a product is mailed to friends if the shop offers it', async () => {
  const { send, magento, authorize } = await createTestShop({ products });
  const mutation = `mutation { sendEmailToFriend(input: { product_id: 1,
    sender: { name: "A", email: "a@example.com", message: "Look" },
    recipients: [{ name: "B", email: "b@example.com" }] }) { sender { name message } recipients { email } } }`;
  expect((await send(mutation)).message).toBe('"Email to a Friend" is not enabled.');
  await magento.config.set({ 'sendfriend/email/enabled': 1 });
  expect((await send(mutation)).message).toBe("The current customer isn't authorized.");
  const { body } = await send(mutation, {}, await authorize(mara.email));
  expect(body.data).toEqual({
    sendEmailToFriend: { sender: { name: 'A', message: 'Look' }, recipients: [{ email: 'b@example.com' }] },
  });
  expect(await magento.mailbox.list()).toHaveLength(1);
  const config = await send('{ storeConfig { send_friend { enabled_for_customers enabled_for_guests } } }');
  expect(config.body.data).toEqual({
    storeConfig: { send_friend: { enabled_for_customers: true, enabled_for_guests: false } },
  });
});

test('a customer deletes a stored payment method', async () => {
  const token = { public_hash: 'a1', payment_method_code: 'braintree', type: 'card', details: '{}' } as const;
  const { send, authorize } = await createTestShop({ customers: [{ ...mara, payment_tokens: [token] }] });
  const headers = await authorize(mara.email);
  const remove = (hash: string) => `mutation { deletePaymentToken(public_hash: "${hash}") { result
    customerPaymentTokens { items { public_hash } } } }`;
  expect(
    (await send('{ customerPaymentTokens { items { public_hash type details } } }', {}, headers)).body.data,
  ).toEqual({
    customerPaymentTokens: { items: [{ public_hash: 'a1', type: 'card', details: '{}' }] },
  });
  expect((await send(remove('x'), {}, headers)).message).toBe('Could not find a token using public hash: x');
  expect((await send(remove('a1'), {}, headers)).body.data).toEqual({
    deletePaymentToken: { result: true, customerPaymentTokens: { items: [] } },
  });
  expect((await send(remove('a1'))).message).toBe("The current customer isn't authorized.");
});

test('prices are in the currency of the header', async () => {
  const { send } = await createTestShop({
    products: [{ ...products[0], sku: 'TOP', special_price: 20 }],
    config: { 'currency/options/allow': 'USD,EUR' },
    currency_rates: { USD: { EUR: 0.9 } },
  });
  const query = `{ products(filter: { sku: { eq: "TOP" } }) { items { special_price price_range { minimum_price {
    final_price { value currency } discount { amount_off percent_off } } } } }
    currency { exchange_rates { currency_to rate } } }`;
  const { body } = await send(query, {}, { 'Content-Currency': 'eur' });
  expect(body.data).toEqual({
    products: {
      items: [
        {
          special_price: 18,
          price_range: {
            minimum_price: {
              final_price: { value: 18, currency: 'EUR' },
              discount: { amount_off: 9, percent_off: 33.33 },
            },
          },
        },
      ],
    },
    currency: {
      exchange_rates: [
        { currency_to: 'USD', rate: 1 },
        { currency_to: 'EUR', rate: 0.9 },
      ],
    },
  });
});
