import {
  ACCOUNT_PASSWORD,
  asNewCustomer,
  createNewAccount,
  DELETE_ACCOUNT,
  destructive,
  signInToAccount,
} from './new-account.ts';
import { graphql, rest, type Scenario, type ScenarioRequest } from './scenario.ts';

const OTHER_PASSWORD = 'N3xt-Passw0rd';
const WRONG_PASSWORD = 'Wr0ng-Passw0rd';

const failures = (count: number): ScenarioRequest[] =>
  Array.from({ length: count }, () => signInToAccount(WRONG_PASSWORD));

const changePassword = (current: string): ScenarioRequest =>
  graphql(
    'mutation ($current: String!, $new: String!) { changeCustomerPassword(currentPassword: $current, newPassword: $new) { email } }',
    { variables: { current, new: OTHER_PASSWORD }, ...asNewCustomer },
  );

const changeEmail = (password: string): ScenarioRequest =>
  graphql(
    'mutation ($email: String!, $password: String!) { updateCustomerEmail(email: $email, password: $password) { customer { email } } }',
    { variables: { email: '{{otherEmail}}', password }, ...asNewCustomer },
  );

/** Changes of accounts, which the scenarios create themselves and delete where the release permits it. */
export const newAccountScenarios: readonly Scenario[] = [
  destructive(
    'new-account/create',
    'An account is created, is refused with the same e-mail address again, and is deleted',
    'module-customer-graph-ql/Model/Resolver/CreateCustomer.php, module-customer-graph-ql/Model/Resolver/DeleteCustomer.php',
    [
      createNewAccount(),
      createNewAccount(),
      signInToAccount(),
      DELETE_ACCOUNT,
      signInToAccount(),
      graphql('{ customer { email } }', asNewCustomer),
    ],
  ),
  destructive(
    'new-account/missing-values',
    'An account without a name or an e-mail address is refused',
    'module-customer-graph-ql/Model/Customer/ValidateCustomerData.php',
    [
      createNewAccount({ firstname: '', lastname: '' }),
      createNewAccount({ email: '' }),
      createNewAccount({ email: 'no-address' }),
      rest('POST', 'customers', { customer: { firstname: 'Drift', lastname: 'Check' }, password: ACCOUNT_PASSWORD }),
    ],
  ),
  destructive(
    'new-account/names',
    'A name with invalid characters is refused',
    'module-customer/Model/Validator/Name.php',
    [createNewAccount({ firstname: '<b>' }), signInToAccount(), DELETE_ACCOUNT],
  ),
  destructive(
    'new-account/passwords',
    'Passwords that are too short or too simple are refused',
    'module-customer/Model/AccountManagement.php checkPasswordStrength',
    [
      createNewAccount({ password: 'aB3' }),
      createNewAccount({ password: 'aaaaaaaaaa' }),
      createNewAccount({ password: ' ' }),
    ],
  ),
  destructive(
    'new-account/date-of-birth',
    'A date of birth in the future is refused',
    'module-customer/Model/Validator/Dob.php',
    [createNewAccount({ dob: '2999-01-01' }), signInToAccount(), DELETE_ACCOUNT],
  ),
  destructive(
    'new-account/lock',
    'Sign-ins with a wrong password lock the account, for the correct password too',
    'module-customer/Model/Authentication.php, module-integration/Model/Oauth/Token/RequestThrottler.php',
    [createNewAccount(), ...failures(11), signInToAccount()],
  ),
  destructive(
    'new-account/failures-after-sign-in',
    'Whether a sign-in resets the number of failures',
    'module-customer-graph-ql/etc/graphql/events.xml',
    [createNewAccount(), ...failures(5), signInToAccount(), ...failures(5), signInToAccount(), DELETE_ACCOUNT],
  ),
  destructive(
    'new-account/change-password',
    'A password is changed, with the wrong and with the right current one',
    'module-customer-graph-ql/Model/Customer/CheckCustomerPassword.php',
    [
      createNewAccount(),
      signInToAccount(),
      changePassword(WRONG_PASSWORD),
      changePassword(ACCOUNT_PASSWORD),
      graphql('{ customer { email } }', asNewCustomer),
      signInToAccount(ACCOUNT_PASSWORD),
    ],
  ),
  destructive(
    'new-account/change-email',
    'An e-mail address is changed, with the wrong and with the right password',
    'module-customer-graph-ql/Model/Customer/UpdateCustomerAccount.php',
    [
      createNewAccount(),
      signInToAccount(),
      changeEmail(WRONG_PASSWORD),
      changeEmail(ACCOUNT_PASSWORD),
      graphql('{ customer { email } }', asNewCustomer),
      DELETE_ACCOUNT,
    ],
  ),
  destructive(
    'new-account/reset-password',
    'Resets are requested over GraphQL and REST, and a password is reset with a wrong token',
    'module-customer-graph-ql/Model/Resolver/RequestPasswordResetEmail.php, module-security/Model/Plugin/AccountManagement.php',
    [
      createNewAccount(),
      ...['{{newEmail}}', '{{newEmail}}', '{{unknownEmail}}'].map((email) =>
        graphql('mutation ($email: String!) { requestPasswordResetEmail(email: $email) }', { variables: { email } }),
      ),
      // In this scenario alone: requests of an IP address are limited.
      rest('PUT', 'customers/password', { email: '{{unknownEmail}}', template: 'email_reset' }),
      rest('PUT', 'customers/password', { email: '{{newEmail}}', template: 'no_such_template' }),
      graphql(
        'mutation ($email: String!) { resetPassword(email: $email, resetPasswordToken: "wrong", newPassword: "N3xt-Passw0rd") }',
        { variables: { email: '{{newEmail}}' } },
      ),
      signInToAccount(),
      DELETE_ACCOUNT,
    ],
  ),
];
