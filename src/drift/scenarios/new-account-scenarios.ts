import { graphql, rest, type Scenario, type ScenarioRequest } from './scenario.ts';

const PASSWORD = 'Fr3sh-Passw0rd';

/** Creates an account of this scenario, which no other one uses. */
const create = (fields = ''): ScenarioRequest =>
  graphql(
    `mutation ($email: String!) { createCustomer(input: {firstname: "Drift", lastname: "Check", email: $email, password: "${PASSWORD}"${fields}}) { customer { email } } }`,
    { variables: { email: '{{newEmail}}' } },
  );

const signIn = (password: string, save?: ScenarioRequest['save']): ScenarioRequest =>
  graphql(
    'mutation ($email: String!, $password: String!) { generateCustomerToken(email: $email, password: $password) { token } }',
    { variables: { email: '{{newEmail}}', password }, ...(save !== undefined && { save }) },
  );

const SIGNED_IN = { save: { token: '/data/generateCustomerToken/token' } };
const asNew = { headers: { Authorization: 'Bearer {{token}}' } };
const signInAsNew = signIn(PASSWORD, SIGNED_IN.save);

const scenario = (id: string, title: string, source: string, requests: readonly ScenarioRequest[]): Scenario => ({
  id,
  title,
  source,
  isDestructive: true,
  requests,
});

/** Changes of accounts that the scenarios create themselves. */
export const newAccountScenarios: readonly Scenario[] = [
  scenario(
    'new-account/create',
    'An account is created, and not again with the same e-mail address',
    'module-customer-graph-ql/Model/Customer/CreateCustomerAccount.php',
    [create(), create()],
  ),
];
void rest;
void asNew;
void signInAsNew;
