import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../../src/index.ts';
import { sendToPort } from '../../send-to-port.ts';
import { cartRequests } from './cart-requests.ts';
import { commerceRequests } from './commerce-requests.ts';
import { customerRequests } from './customer-requests.ts';
import type { DocumentedRequest } from './documented-request.ts';
import { listRequests } from './list-requests.ts';
import { paymentRequests } from './payment-requests.ts';
import { storeRequests } from './store-requests.ts';

const mara = { email: 'mara.lind@example.com', password: 'Spring-Rain7', firstname: 'Mara', lastname: 'Lind' };
const account = (email: string) => ({ ...mara, email });

const ERP_TOKEN = 'e'.repeat(32);

const fixtures = {
  magento: '2.4.9',
  clock: { now: '2030-01-01T00:00:00Z', frozen: true },
  config: {
    'checkout/options/enable_agreements': 1,
    'login_as_customer/general/enabled': 1,
    'wishlist/general/multiple_enabled': 1,
    'wishlist/general/multiple_wishlist_number': 3,
    'sales/cancellation/enabled': 1,
    'contact/contact/enabled': 1,
    'sendfriend/email/enabled': 1,
    'customer/account_information/graphql_share_customer_group': 1,
    'sales/gift_options/allow_order': 1,
    'oauth/consumer/enable_integration_as_bearer': 1,
    'payment/braintree/active': 1,
    'payment/payflowpro/active': 1,
    'payment/paypal_express/active': 1,
  },
  customers: [
    {
      ...mara,
      payment_tokens: [{ public_hash: 'hash-1', payment_method_code: 'checkmo', type: 'card' as const, details: '{}' }],
    },
    { ...account('pending@example.com'), confirmation: 'key-of-pending-account-000000000' },
    { ...account('helped@example.com'), allow_remote_shopping_assistance: true },
  ],
  admins: [{ username: 'boss', password: 'Secret-Boss1' }],
  integrations: [{ name: 'erp', access_token: ERP_TOKEN, resources: ['Magento_Backend::all'] }],
  products: [
    { sku: 'TOP', name: 'Linen Top', price: 30 },
    { sku: 'TALK', name: 'Gift Talk', price: 5, __typename: 'VirtualProduct' },
    {
      sku: 'SHIRT',
      __typename: 'ConfigurableProduct',
      price: 20,
      configurable_options: [
        { attribute_id: '93', attribute_code: 'color', label: 'Color', values: [{ value_index: 56, label: 'Red' }] },
      ],
      variants: [{ product: { sku: 'SHIRT-RED' }, attributes: [{ code: 'color', value_index: 56 }] }],
    },
    { sku: 'SHIRT-RED', price: 20 },
    {
      sku: 'SET',
      __typename: 'BundleProduct',
      items: [{ option_id: 1, title: 'Strap', options: [{ id: 3, label: 'One', price: 4 }] }],
    },
    { sku: 'BOOK', price: 9, __typename: 'DownloadableProduct' },
  ],
  categories: [{ name: 'Women' }],
  coupons: [{ code: 'SPRING', percent: 10 }],
  agreements: [{ name: 'Terms', content: 'All sales are final.', checkbox_text: 'I agree' }],
  ratings: [{ name: 'Quality' }],
  cms_pages: [{ identifier: 'about', title: 'About us', content: 'We' }],
  cms_blocks: [{ identifier: 'footer', title: 'Footer', content: 'Contact' }],
};

let magento: MagentoMock;
const saved = new Map<string, string>();

beforeAll(async () => {
  magento = await createMagentoMock({ fixtures });
});
afterAll(() => magento.close());

const OWNERS = {
  customer: { customer: mara.email },
  new_customer: { customer: 'new@example.com' },
  admin: { admin: 'boss' },
} as const;

async function tokenOf(as: NonNullable<DocumentedRequest['as']>): Promise<string> {
  if (as === 'integration') return ERP_TOKEN;
  const { customers = [] } = await magento.world();
  const isRenamed = as === 'new_customer' && customers.some(({ email }) => email === 'newer@example.com');
  return magento.tokens.issue(isRenamed ? { customer: 'newer@example.com' } : OWNERS[as]);
}

const valueAt = (data: unknown, path: string): string =>
  String(path.split('.').reduce((value: unknown, key) => (value as Record<string, unknown>)[key], data));

/** The keys of a reset and of a cancellation are in mails. */
async function readMails(): Promise<void> {
  for (const { variables } of await magento.mailbox.list())
    for (const [name, value] of Object.entries(variables)) if (typeof value === 'string') saved.set(name, value);
}

const requests = [
  ...customerRequests,
  ...cartRequests,
  ...listRequests,
  ...storeRequests,
  ...commerceRequests,
  ...paymentRequests,
];

test.each(requests.map((request, index) => [request.operation, index, request] as const))(
  '%s (%i) does what its page shows',
  async (_, __, { as, query, error, data, save = {} }) => {
    await readMails();
    const headers = as === undefined ? {} : { Authorization: `Bearer ${await tokenOf(as)}` };
    const text = query.replace(/<(\w+)>/g, (_match, name: string) => saved.get(name) ?? `<${name}>`);
    const { body } = await sendToPort(magento).post('/graphql').set(headers).send({ query: text });
    expect(body.errors?.map(({ message }: { message: string }) => message)).toEqual(error ? [error] : undefined);
    expect(body.data).toMatchObject(data);
    for (const [name, path] of Object.entries(save)) saved.set(name, valueAt(body.data, path));
  },
);
