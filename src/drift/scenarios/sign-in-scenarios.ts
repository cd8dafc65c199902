import { graphql, rest, type Scenario } from './scenario.ts';

const TOKEN =
  'mutation ($email: String!, $password: String!) { generateCustomerToken(email: $email, password: $password) { token } }';
const WRONG_PASSWORD = 'Wr0ng-Passw0rd';

/** Sign-in and sign-out of a customer. */
export const signInScenarios: readonly Scenario[] = [
  {
    id: 'sign-in/graphql',
    title: 'A customer signs in over GraphQL, and reads the account',
    source: 'module-customer-graph-ql/Model/Resolver/GenerateCustomerToken.php',
    requests: [
      graphql(TOKEN, {
        variables: { email: '{{email}}', password: '{{password}}' },
        save: { token: '/data/generateCustomerToken/token' },
      }),
      graphql('{ customer { email firstname lastname } }', {
        headers: { Authorization: 'Bearer {{token}}' },
        compare: 'shape',
      }),
    ],
  },
  {
    id: 'sign-in/rest',
    title: 'A customer signs in over REST, and reads the account',
    source: 'module-integration/etc/webapi.xml',
    requests: [
      rest(
        'POST',
        'integration/customer/token',
        { username: '{{email}}', password: '{{password}}' },
        { save: { token: '' } },
      ),
      rest('GET', 'customers/me?fields=email,firstname,lastname', undefined, {
        headers: { Authorization: 'Bearer {{token}}' },
        compare: 'shape',
      }),
    ],
  },
  {
    id: 'sign-in/all-store-views',
    title: 'A customer signs in at /rest/all',
    source: 'magento/magento2 pull request 28822',
    requests: [
      {
        method: 'POST',
        path: '/rest/all/V1/integration/customer/token',
        body: { username: '{{email}}', password: '{{password}}' },
      },
    ],
  },
  {
    id: 'sign-in/unknown-account',
    title: 'The sign-in with an e-mail address without an account is refused',
    source: 'module-integration/Model/CustomerTokenService.php',
    requests: [
      graphql(TOKEN, { variables: { email: '{{unknownEmail}}', password: WRONG_PASSWORD } }),
      rest('POST', 'integration/customer/token', { username: '{{unknownEmail}}', password: WRONG_PASSWORD }),
    ],
  },
  {
    id: 'sign-in/empty-values',
    title: 'A sign-in without an e-mail address or password is refused',
    source:
      'module-customer-graph-ql/Model/Resolver/GenerateCustomerToken.php, module-integration/Model/CredentialsValidator.php',
    requests: [
      graphql(TOKEN, { variables: { email: '', password: WRONG_PASSWORD } }),
      graphql(TOKEN, { variables: { email: '{{unknownEmail}}', password: '' } }),
      rest('POST', 'integration/customer/token', {}),
      rest('POST', 'integration/customer/token', { username: '{{unknownEmail}}', password: '' }),
    ],
  },
  {
    id: 'sign-in/admin-without-name',
    title: 'The sign-in of an admin without a name is refused',
    source: 'module-integration/Model/AdminTokenService.php',
    requests: [rest('POST', 'integration/admin/token', { username: '', password: WRONG_PASSWORD })],
  },
  {
    id: 'sign-in/email-available',
    title: 'Whether an e-mail address is available: an unknown one, and that of the customer',
    source: 'module-customer/Model/AccountManagement.php',
    requests: [
      graphql('query ($email: String!) { isEmailAvailable(email: $email) { is_email_available } }', {
        variables: { email: '{{unknownEmail}}' },
      }),
      graphql('query ($email: String!) { isEmailAvailable(email: $email) { is_email_available } }', {
        variables: { email: '{{email}}' },
      }),
      rest('POST', 'customers/isEmailAvailable', { customerEmail: '{{email}}' }),
    ],
  },
  {
    id: 'sign-in/as-admin-by-guest',
    title: 'A guest cannot sign in on behalf of a customer',
    source: 'module-login-as-customer-graph-ql/Model/Resolver/RequestCustomerToken.php',
    requests: [
      graphql(
        'mutation ($email: String!) { generateCustomerTokenAsAdmin(input: {customer_email: $email}) { customer_token } }',
        {
          variables: { email: '{{unknownEmail}}' },
        },
      ),
    ],
  },
  {
    id: 'sign-in/reset-with-wrong-token',
    title: 'A password reset of an unknown e-mail address with a wrong token is refused',
    source: 'module-customer-graph-ql/Model/Resolver/ResetPassword.php',
    requests: [
      graphql(
        'mutation ($email: String!) { resetPassword(email: $email, resetPasswordToken: "wrong", newPassword: "N3w-Passw0rd") }',
        { variables: { email: '{{unknownEmail}}' } },
      ),
    ],
  },
  {
    id: 'sign-in/password-of-guest',
    title: 'A guest cannot change a password',
    source: 'module-customer-graph-ql/Model/Resolver/ChangePassword.php',
    requests: [
      graphql(
        'mutation { changeCustomerPassword(currentPassword: "Curr3nt-Passw0rd", newPassword: "N3w-Passw0rd") { email } }',
      ),
      rest('PUT', 'customers/me/password', { currentPassword: 'Curr3nt-Passw0rd', newPassword: 'N3w-Passw0rd' }),
    ],
  },
  {
    id: 'sign-out/guest',
    title: 'A guest cannot sign out',
    source: 'module-customer-graph-ql/Model/Resolver/RevokeCustomerToken.php',
    requests: [
      graphql('mutation { revokeCustomerToken { result } }'),
      rest('POST', 'integration/customer/revoke-customer-token'),
    ],
  },
  {
    id: 'sign-out/graphql',
    title: 'After signing out over GraphQL, the token is invalid in GraphQL and REST',
    source: 'module-jwt-user-token/Model/RevokedValidator.php',
    signsOut: true,
    requests: [
      graphql('mutation { revokeCustomerToken { result } }', { as: 'customer' }),
      graphql('{ customer { email } }', { as: 'customer' }),
      graphql('mutation { revokeCustomerToken { result } }', { as: 'customer' }),
      rest('GET', 'customers/me', undefined, { as: 'customer' }),
    ],
  },
  {
    id: 'sign-out/rest',
    title: 'A customer signs out over REST',
    source: 'module-integration/etc/webapi.xml',
    signsOut: true,
    requests: [
      rest('POST', 'integration/customer/revoke-customer-token', undefined, { as: 'customer' }),
      rest('GET', 'customers/me?fields=email', undefined, { as: 'customer', compare: 'shape' }),
    ],
  },
];
