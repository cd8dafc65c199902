import { graphql, type Scenario, type ScenarioRequest } from './scenario.ts';

/** Password of the accounts that scenarios create. */
export const ACCOUNT_PASSWORD = 'Fr3sh-Passw0rd';

/** Creates an account that no other scenario uses. */
export const createNewAccount = (fields: Readonly<Record<string, string>> = {}): ScenarioRequest => {
  const input = { firstname: 'Drift', lastname: 'Check', email: '{{newEmail}}', password: ACCOUNT_PASSWORD, ...fields };
  return graphql('mutation ($input: CustomerInput!) { createCustomer(input: $input) { customer { email } } }', {
    variables: { input },
  });
};

/** Signs in to the created account, and saves the token. */
export const signInToAccount = (password = ACCOUNT_PASSWORD): ScenarioRequest =>
  graphql(
    'mutation ($email: String!, $password: String!) { generateCustomerToken(email: $email, password: $password) { token } }',
    { variables: { email: '{{newEmail}}', password }, save: { token: '/data/generateCustomerToken/token' } },
  );

/** Sends the saved token of the created account. */
export const asNewCustomer = { headers: { Authorization: 'Bearer {{token}}' } };
/** Deletes the account that is signed in. Releases before 2.4.6 do not have the field. */
export const DELETE_ACCOUNT = graphql('mutation { deleteCustomer }', asNewCustomer);

/** Creates a scenario that changes the store. */
export const destructive = (
  id: string,
  title: string,
  source: string,
  requests: readonly ScenarioRequest[],
): Scenario => ({
  id,
  title,
  source,
  isDestructive: true,
  requests,
});
