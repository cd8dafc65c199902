// GraphCommerce's Apollo client as its GraphQLProvider makes it with the plugin of magento-customer.
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { LocalState } from '@apollo/client/local-state';
import { RemovePrivateContextDirectivesLink } from '@graphcommerce/graphql/link/RemovePrivateContextDirectivesLink';
import { SignInDocument } from '@graphcommerce/magento-customer/components/SignInForm/SignIn.gql';
import { CustomerTokenDocument } from '@graphcommerce/magento-customer/hooks/CustomerToken.gql';
import { UseCustomerValidateTokenDocument } from '@graphcommerce/magento-customer/hooks/UseCustomerValidateToken.gql';
import { customerLink } from '@graphcommerce/magento-customer/link/customerLink';
import { customerTypePolicies } from '@graphcommerce/magento-customer/typePolicies';

/** Next's router, as far as the link knows it. */
const listeners = new Set();
const router = {
  async push(url) {
    history.pushState(null, '', url);
    for (const listener of listeners) listener(url);
  },
  events: { on: (_, listener) => listeners.add(listener), off: (_, listener) => listeners.delete(listener) },
};

const client = new ApolloClient({
  link: ApolloLink.from([
    customerLink(router),
    new RemovePrivateContextDirectivesLink(),
    new HttpLink({ uri: '/api/graphql', credentials: 'same-origin' }),
  ]),
  // The token is one in the cache. [magento-graphql typePolicies.ts]
  cache: new InMemoryCache({ typePolicies: { ...customerTypePolicies, CustomerToken: { keyFields: [] } } }),
  localState: new LocalState({}),
});

window.shop = {
  /** Signs in; what the form shows when that fails. */
  async signIn(email, password) {
    const { error } = await client.mutate({
      mutation: SignInDocument,
      variables: { email, password },
      errorPolicy: 'all',
    });
    return error?.message;
  },
  /** Who is signed in, or what the page shows instead; answers once the visitor has signed in again or gone on. */
  async customer() {
    const { data, error } = await client.query({
      query: UseCustomerValidateTokenDocument,
      fetchPolicy: 'network-only',
      errorPolicy: 'all',
    });
    return error?.message ?? data.customer.email;
  },
  /** The token in the cache, and whether it is still believed. */
  token: () => client.cache.readQuery({ query: CustomerTokenDocument })?.customerToken ?? null,
  goTo: (url) => router.push(url),
};
