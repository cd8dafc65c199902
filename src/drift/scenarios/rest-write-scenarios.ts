import { ACCOUNT_PASSWORD, asNewCustomer, DELETE_ACCOUNT, destructive } from './new-account.ts';
import { rest, type Scenario, type ScenarioRequest } from './scenario.ts';

const NAMES = { firstname: 'Drift', lastname: 'Check' };

const createAccount = (details: Parameters<typeof rest>[3] = {}): ScenarioRequest =>
  rest('POST', 'customers', { customer: { email: '{{newEmail}}', ...NAMES }, password: ACCOUNT_PASSWORD }, details);

const signIn = (password = ACCOUNT_PASSWORD): ScenarioRequest =>
  rest('POST', 'integration/customer/token', { username: '{{newEmail}}', password }, { save: { token: '' } });

const ADDRESS = {
  ...NAMES,
  street: ['1 Main Street'],
  city: 'Austin',
  postcode: '78701',
  telephone: '5125550100',
  country_id: 'US',
  region: { region_id: 57 },
};

/** Replaces the account of the created customer, with its addresses. */
const save = (fields: object, details: Parameters<typeof rest>[3] = {}): ScenarioRequest =>
  rest(
    'PUT',
    'customers/me',
    { customer: { email: '{{newEmail}}', ...NAMES, ...fields } },
    { ...asNewCustomer, ...details },
  );

const CREATE_CART = rest('POST', 'guest-carts', undefined, { save: { cart: '' } });

/** Changes over REST, of accounts and carts that the scenarios create themselves. */
export const restWriteScenarios: readonly Scenario[] = [
  destructive(
    'rest-writes/account',
    'An account is created over REST, is refused with the same e-mail address again, and is changed',
    'module-customer/Model/AccountManagement.php createAccount, module-customer/Model/ResourceModel/CustomerRepository.php',
    [
      createAccount({ compare: 'shape' }),
      createAccount(),
      signIn(),
      save({ firstname: 'Changed' }, { compare: 'shape' }),
      save({ firstname: '' }),
      save({ email: 'no-address' }),
      save({}, { headers: {} }),
      DELETE_ACCOUNT,
    ],
  ),
  destructive(
    'rest-writes/password',
    'A password is changed over REST, with the wrong and with the right current one',
    'module-customer/Model/AccountManagement.php changePasswordById',
    [
      createAccount({ compare: 'shape' }),
      signIn(),
      ...['Wr0ng-Passw0rd', ACCOUNT_PASSWORD].map((currentPassword) =>
        rest('PUT', 'customers/me/password', { currentPassword, newPassword: 'N3xt-Passw0rd' }, asNewCustomer),
      ),
      signIn('N3xt-Passw0rd'),
      DELETE_ACCOUNT,
    ],
  ),
  destructive(
    'rest-writes/addresses',
    'An address is created, changed and deleted over REST, and refused without required values',
    'module-customer/Model/ResourceModel/AddressRepository.php',
    [
      createAccount({ compare: 'shape' }),
      signIn(),
      save({ addresses: [ADDRESS] }, { compare: 'shape' }),
      save({ addresses: [{ ...ADDRESS, city: 'Houston' }] }, { compare: 'shape' }),
      save({ addresses: [{ ...ADDRESS, city: '', postcode: '' }] }),
      save({ addresses: [{ ...ADDRESS, country_id: 'XX' }] }),
      save({ addresses: [] }, { compare: 'shape' }),
      DELETE_ACCOUNT,
    ],
  ),
  destructive(
    'rest-writes/guest-cart',
    'The cart of a guest over REST refuses an unknown product, item and coupon, and an order without items',
    'module-quote/Model/Quote/Item/Repository.php, module-quote/Model/CouponManagement.php, module-quote/Model/QuoteManagement.php',
    [
      CREATE_CART,
      rest('GET', 'guest-carts/{{cart}}/items'),
      rest('POST', 'guest-carts/{{cart}}/items', {
        cartItem: { sku: 'no-such-sku-of-the-store', qty: 1, quote_id: '{{cart}}' },
      }),
      rest('DELETE', 'guest-carts/{{cart}}/items/2147483000'),
      rest('PUT', 'guest-carts/{{cart}}/coupons/NO-SUCH-CODE'),
      rest('POST', 'guest-carts/{{cart}}/shipping-information', {
        addressInformation: {
          shippingAddress: { country_id: 'US' },
          shippingCarrierCode: 'x',
          shippingMethodCode: 'x',
        },
      }),
      rest('PUT', 'guest-carts/{{cart}}/order', { paymentMethod: { method: 'checkmo' } }),
    ],
  ),
  {
    ...destructive(
      'rest-writes/cart-item',
      'A guest adds the product of --product over REST, changes its quantity, and removes it',
      'module-quote/Model/Quote/Item/Repository.php',
      [
        CREATE_CART,
        rest(
          'POST',
          'guest-carts/{{cart}}/items',
          { cartItem: { sku: '{{sku}}', qty: 1, quote_id: '{{cart}}' } },
          { compare: 'shape', save: { item: '/item_id' } },
        ),
        rest('GET', 'guest-carts/{{cart}}/items', undefined, { compare: 'shape' }),
        rest(
          'PUT',
          'guest-carts/{{cart}}/items/{{item}}',
          { cartItem: { qty: 2, quote_id: '{{cart}}' } },
          { compare: 'shape' },
        ),
        rest('DELETE', 'guest-carts/{{cart}}/items/{{item}}'),
        rest('GET', 'guest-carts/{{cart}}/totals', undefined, { compare: 'shape' }),
      ],
    ),
    needs: 'product',
  },
];
