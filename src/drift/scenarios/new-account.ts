import { graphql, type Scenario, type ScenarioRequest } from './scenario.ts';

export const PASSWORD = 'Fr3sh-Passw0rd';

/** Creates an account that no other scenario uses. */
export const create = (fields: Readonly<Record<string, string>> = {}): ScenarioRequest => {
  const input = { firstname: 'Drift', lastname: 'Check', email: '{{newEmail}}', password: PASSWORD, ...fields };
  return graphql('mutation ($input: CustomerInput!) { createCustomer(input: $input) { customer { email } } }', {
    variables: { input },
  });
};

export const signIn = (password = PASSWORD): ScenarioRequest =>
  graphql(
    'mutation ($email: String!, $password: String!) { generateCustomerToken(email: $email, password: $password) { token } }',
    { variables: { email: '{{newEmail}}', password }, save: { token: '/data/generateCustomerToken/token' } },
  );

export const asNew = { headers: { Authorization: 'Bearer {{token}}' } };
/** Deletes the account that is signed in; before 2.4.3, the release has no such field. */
export const DELETE = graphql('mutation { deleteCustomer }', asNew);

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
