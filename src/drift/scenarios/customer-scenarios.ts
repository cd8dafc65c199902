import { graphql, rest, type Scenario } from './scenario.ts';

/** What guests and customers may read, over GraphQL and REST. */
export const customerScenarios: readonly Scenario[] = [
  {
    id: 'customer/guest',
    title: 'A guest cannot read the account, over GraphQL and REST',
    source: 'module-customer-graph-ql/Model/Resolver/Customer.php, module-webapi/Controller/Rest/RequestValidator.php',
    requests: [graphql('{ customer { email } }'), rest('GET', 'customers/me')],
  },
  {
    id: 'customer/fields',
    title: 'A customer reads the account over GraphQL',
    source: 'module-customer-graph-ql/etc/schema.graphqls',
    requests: [
      graphql('{ customer { email firstname lastname created_at is_subscribed } }', {
        as: 'customer',
        compare: 'shape',
      }),
    ],
  },
  {
    id: 'customer/id',
    title: 'The field id of a customer',
    source: 'module-customer-graph-ql/etc/schema.graphqls; AdobeDocs/commerce-webapi',
    requests: [graphql('{ customer { id } }', { as: 'customer', compare: 'shape' })],
  },
  {
    id: 'customer/rest',
    title: 'A customer reads the account over REST, and single fields of it',
    source: 'module-customer/etc/webapi.xml',
    requests: [
      rest('GET', 'customers/me?fields=id,email,firstname,lastname,group_id,store_id,website_id', undefined, {
        as: 'customer',
        compare: 'shape',
      }),
      rest('GET', 'customers/me?fields=noSuchField', undefined, { as: 'customer' }),
    ],
  },
  {
    id: 'customer/others',
    title: 'A customer cannot read other accounts over REST',
    source: 'module-webapi/Controller/Rest/RequestValidator.php',
    requests: [
      rest('GET', 'customers/1', undefined, { as: 'customer' }),
      rest('GET', 'customers/search?searchCriteria[pageSize]=1', undefined, { as: 'customer' }),
    ],
  },
  {
    id: 'customer/orders-of-guest',
    title: 'A guest cannot read orders',
    source: 'module-sales-graph-ql/Model/Resolver/CustomerOrders.php',
    requests: [
      graphql('{ customer { orders { total_count } } }'),
      graphql('{ customerOrders { items { order_number } } }'),
    ],
  },
  {
    id: 'customer/lists-of-guest',
    title: 'A guest has no wish list and no downloads',
    source: 'module-wishlist-graph-ql/Model/Resolver/WishlistResolver.php',
    requests: [graphql('{ wishlist { items_count } }'), graphql('{ customerDownloadableProducts { items { date } } }')],
  },
  {
    id: 'customer/address-of-guest',
    title: 'A guest cannot change addresses',
    source: 'module-customer-graph-ql/Model/Resolver/CreateCustomerAddress.php',
    requests: [
      graphql('mutation { createCustomerAddress(input: {city: "Austin"}) { id } }'),
      graphql('mutation { updateCustomerAddress(id: 0, input: {city: "Austin"}) { id } }'),
      graphql('mutation { deleteCustomerAddress(id: 0) }'),
    ],
  },
];
