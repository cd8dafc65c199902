// PWA Studio's Apollo client as its Adapter makes it, and its operations of the sign-in.
import { ApolloLink } from '@apollo/client';
import { InMemoryCache } from '@apollo/client/cache';
import { ApolloClient } from '@apollo/client/core';
import getLinks from '@magento/peregrine/lib/Apollo/links';
import operations from '@magento/peregrine/lib/talons/SignIn/signIn.gql';
import { BrowserPersistence } from '@magento/peregrine/lib/util';

const storage = new BrowserPersistence();
const graphql = new URLSearchParams(location.search).get('graphql');
const client = new ApolloClient({
  cache: new InMemoryCache(),
  link: ApolloLink.from([...getLinks(graphql).values()]),
});

window.shop = {
  /** Signs in; what the form shows when that fails. */
  async signIn(email, password) {
    try {
      const mutation = operations.signInMutation;
      const { data } = await client.mutate({ mutation, variables: { email, password }, fetchPolicy: 'no-cache' });
      storage.setItem('signin_token', data.generateCustomerToken.token, 3600);
      return undefined;
    } catch ({ message }) {
      return message;
    }
  },
  /** Who is signed in, or what the page shows instead. */
  async customer() {
    try {
      const { data } = await client.query({ query: operations.getCustomerQuery, fetchPolicy: 'no-cache' });
      return data.customer.firstname;
    } catch ({ message }) {
      return message;
    }
  },
};
