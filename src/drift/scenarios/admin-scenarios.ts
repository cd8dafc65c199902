import { graphql, rest, type Scenario } from './scenario.ts';

/** Limited to the customer, since stores may have millions of them. */
const SEARCH =
  'customers/search?searchCriteria[filterGroups][0][filters][0][field]=email&searchCriteria[filterGroups][0][filters][0][value]={{email}}';

/** What an admin may read, and the sign-in with a second factor. */
export const adminScenarios: readonly Scenario[] = [
  {
    id: 'admin/sign-in',
    title: 'An admin signs in with a second factor, and cannot sign in without it',
    source:
      'module-two-factor-auth/Model/Provider/Engine/Google/Authenticate.php, module-two-factor-auth/Model/AdminAccessTokenService.php',
    needs: 'admin',
    requests: [
      rest('POST', 'integration/admin/token', { username: '{{adminUser}}', password: '{{adminPassword}}' }),
      rest('POST', 'tfa/provider/google/authenticate', {
        username: '{{adminUser}}',
        password: '{{adminPassword}}',
        otp: '{{oneTimeCode}}',
      }),
    ],
  },
  {
    id: 'admin/missing-entities',
    title: 'A customer, a group and an address that do not exist',
    source: 'module-customer/Model/CustomerRegistry.php',
    needs: 'admin',
    requests: [
      rest('GET', 'customers/2147483000', undefined, { as: 'admin' }),
      rest('GET', 'customerGroups/2147483000', undefined, { as: 'admin' }),
      rest('GET', 'customers/addresses/2147483000', undefined, { as: 'admin' }),
    ],
  },
  {
    id: 'admin/search-beyond-last-page',
    title: 'A search on a page after the last one',
    source: 'framework/Data/Collection.php getCurPage',
    needs: 'admin',
    requests: [
      rest('GET', `${SEARCH}&searchCriteria[pageSize]=1&searchCriteria[currentPage]=9&fields=items[email]`, undefined, {
        as: 'admin',
        compare: 'shape',
      }),
    ],
  },
  {
    id: 'admin/search',
    title: 'A search for the customer',
    source: 'module-customer/Model/ResourceModel/CustomerRepository.php',
    needs: 'admin',
    requests: [
      rest('GET', `${SEARCH}&fields=items[email,firstname],total_count`, undefined, { as: 'admin', compare: 'shape' }),
      rest(
        'GET',
        `${SEARCH}&searchCriteria[sortOrders][0][field]=email&searchCriteria[sortOrders][0][direction]=UP`,
        undefined,
        {
          as: 'admin',
        },
      ),
      rest('GET', 'customers/search', undefined, { as: 'admin' }),
    ],
  },
  {
    id: 'admin/own-routes-of-customers',
    title: 'An admin cannot call the routes that customers have for themselves',
    source: 'module-webapi/Controller/Rest/RequestValidator.php',
    needs: 'admin',
    requests: [
      rest('GET', 'customers/me', undefined, { as: 'admin' }),
      rest('GET', 'carts/mine', undefined, { as: 'admin' }),
    ],
  },
  {
    id: 'admin/graphql',
    title: 'An admin is not a customer in GraphQL',
    source: 'module-customer-graph-ql/Model/Context/AddUserInfoToContext.php',
    needs: 'admin',
    requests: [graphql('{ customer { email } }', { as: 'admin', compare: 'shape' })],
  },
  {
    id: 'admin/store-views',
    title: 'The store views',
    source: 'module-store/etc/webapi.xml',
    needs: 'admin',
    requests: [
      rest('GET', 'store/storeViews', undefined, { as: 'admin', compare: 'shape' }),
      rest('GET', 'store/websites', undefined, { as: 'admin', compare: 'shape' }),
    ],
  },
  {
    id: 'admin/missing-orders',
    title: 'An order, an invoice, a cart, a category and a page that do not exist',
    source:
      'module-sales/Model/OrderRepository.php, module-quote/Model/QuoteRepository.php, module-catalog/Model/CategoryRepository.php',
    needs: 'admin',
    requests: ['orders', 'invoices', 'carts', 'categories', 'cmsPage'].map((name) =>
      rest('GET', `${name}/2147483000`, undefined, { as: 'admin' }),
    ),
  },
  {
    id: 'admin/missing-product',
    title: 'A product that does not exist',
    source: 'module-catalog/Model/ProductRepository.php',
    needs: 'admin',
    requests: [rest('GET', 'products/no-such-sku-of-the-store', undefined, { as: 'admin' })],
  },
  {
    id: 'admin/without-criteria',
    title: 'Searches without criteria, and one that finds nothing',
    source: 'framework/Webapi/ServiceInputProcessor.php',
    needs: 'admin',
    requests: [
      rest('GET', 'orders', undefined, { as: 'admin' }),
      rest('GET', 'products', undefined, { as: 'admin' }),
      rest(
        'GET',
        'orders?searchCriteria[filterGroups][0][filters][0][field]=entity_id&searchCriteria[filterGroups][0][filters][0][value]=2147483000&fields=items,total_count',
        undefined,
        { as: 'admin' },
      ),
    ],
  },
  {
    id: 'admin/attributes',
    title: 'An attribute of customers, and one that does not exist',
    source: 'module-customer/Model/Metadata/CustomerMetadata.php',
    needs: 'admin',
    requests: [
      rest('GET', 'attributeMetadata/customer/attribute/email', undefined, { as: 'admin', compare: 'shape' }),
      rest('GET', 'attributeMetadata/customer/attribute/no_such_attribute', undefined, { as: 'admin' }),
    ],
  },
  {
    id: 'admin/groups',
    title: 'The default group of customers, and the confirmation of an account that does not exist',
    source: 'module-customer/etc/webapi.xml',
    needs: 'admin',
    requests: [
      rest('GET', 'customerGroups/default', undefined, { as: 'admin', compare: 'shape' }),
      rest('GET', 'customers/2147483000/confirm', undefined, { as: 'admin' }),
    ],
  },
];
