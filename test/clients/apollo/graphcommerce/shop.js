// GraphCommerce's Apollo client, configured as by its GraphQLProvider with the plugin of magento-customer.
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { LocalState } from '@apollo/client/local-state';
import { RemovePrivateContextDirectivesLink } from '@graphcommerce/graphql/link/RemovePrivateContextDirectivesLink';
import { SignInDocument } from '@graphcommerce/magento-customer/components/SignInForm/SignIn.gql';
import { CustomerTokenDocument } from '@graphcommerce/magento-customer/hooks/CustomerToken.gql';
import { UseCustomerValidateTokenDocument } from '@graphcommerce/magento-customer/hooks/UseCustomerValidateToken.gql';
import { customerLink } from '@graphcommerce/magento-customer/link/customerLink';
import { customerTypePolicies } from '@graphcommerce/magento-customer/typePolicies';

/** The part of Next's router that the link uses. */
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
  // The cache contains one token. [magento-graphql typePolicies.ts]
  cache: new InMemoryCache({ typePolicies: { ...customerTypePolicies, CustomerToken: { keyFields: [] } } }),
  localState: new LocalState({}),
});

window.shop = {
  /** Signs in; returns the error message that the form shows. */
  async signIn(email, password) {
    const { error } = await client.mutate({
      mutation: SignInDocument,
      variables: { email, password },
      errorPolicy: 'all',
    });
    return error?.message;
  },
  /** The customer's e-mail address or the error message of the page, once the visitor has signed in again or left. */
  async customer() {
    const { data, error } = await client.query({
      query: UseCustomerValidateTokenDocument,
      fetchPolicy: 'network-only',
      errorPolicy: 'all',
    });
    return error?.message ?? data.customer.email;
  },
  /** The token in the cache, and whether it is marked as valid. */
  token: () => client.cache.readQuery({ query: CustomerTokenDocument })?.customerToken ?? null,
  goTo: (url) => router.push(url),
};
