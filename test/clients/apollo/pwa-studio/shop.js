// PWA Studio's Apollo client, configured as by its Adapter, and its sign-in operations.
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
  /** Signs in; returns the error message that the form shows. */
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
  /** The customer's name, or the error message of the page. */
  async customer() {
    try {
      const { data } = await client.query({ query: operations.getCustomerQuery, fetchPolicy: 'no-cache' });
      return data.customer.firstname;
    } catch ({ message }) {
      return message;
    }
  },
};
