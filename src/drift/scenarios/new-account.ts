import { graphql, type Scenario, type ScenarioRequest } from './scenario.ts';

export const ACCOUNT_PASSWORD = 'Fr3sh-Passw0rd';

/** Creates an account that no other scenario uses. */
export const createNewAccount = (fields: Readonly<Record<string, string>> = {}): ScenarioRequest => {
  const input = { firstname: 'Drift', lastname: 'Check', email: '{{newEmail}}', password: ACCOUNT_PASSWORD, ...fields };
  return graphql('mutation ($input: CustomerInput!) { createCustomer(input: $input) { customer { email } } }', {
    variables: { input },
  });
};

export const signInToAccount = (password = ACCOUNT_PASSWORD): ScenarioRequest =>
  graphql(
    'mutation ($email: String!, $password: String!) { generateCustomerToken(email: $email, password: $password) { token } }',
    { variables: { email: '{{newEmail}}', password }, save: { token: '/data/generateCustomerToken/token' } },
  );

export const asNew = { headers: { Authorization: 'Bearer {{token}}' } };
/** Deletes the account that is signed in; before 2.4.6, the release has no such field. */
export const DELETE_ACCOUNT = graphql('mutation { deleteCustomer }', asNew);

/** A scenario that changes the store. */
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
