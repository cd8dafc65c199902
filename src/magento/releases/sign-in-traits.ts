import { defineTrait } from './trait.ts';

/** Sign-in, passwords and their reset. */
export const signInTraits = {
  sign_in_throttle: defineTrait({
    description: 'End of the throttling of a user name after failed sign-ins with `oauth/authentication_lock/timeout`.',
    values: {
      cron: 'when the clean-up cron job has run, which this server never does',
      timeout: 'when the time is over',
    },
    source: 'module-integration/Model/ResourceModel/Oauth/Token/RequestLog.php',
    releases: [
      { value: 'cron', since: '2.3.1', evidence: ['source'] },
      { value: 'timeout', since: '2.4.4', evidence: ['source'] },
    ],
  }),
  unconfirmed_sign_in: defineTrait({
    description: 'Message for the sign-in of a customer whose e-mail is not confirmed.',
    values: {
      hidden: 'the general message of a refused sign-in',
      disclosed: "`This account isn't confirmed. Verify and try again.`",
    },
    source: 'module-integration/Model/CustomerTokenService.php',
    releases: [
      { value: 'hidden', since: '2.3.1', evidence: ['source', 'recorded'] },
      { value: 'disclosed', since: '2.4.8', evidence: ['source'] },
    ],
  }),
  confirmation_check: defineTrait({
    description: 'When a sign-in checks whether the e-mail is confirmed.',
    values: {
      after_password:
        'after the password, so a wrong password of an unconfirmed account counts as a failure and locks it',
      before_password: 'before the password',
    },
    source: 'module-customer/Model/AccountManagement/Authenticate.php',
    releases: [
      { value: 'after_password', since: '2.3.1', evidence: ['source'] },
      { value: 'before_password', since: '2.4.8', evidence: ['source'] },
    ],
  }),
  sign_in_clears_failures: defineTrait({
    description: 'Whether a successful sign-in resets the number of failed attempts of the customer.',
    values: { no: 'no', yes: 'yes' },
    source:
      'module-customer-graph-ql/etc/graphql/events.xml, module-integration/etc/webapi_rest/events.xml; quality patch ACSD-61103 (2.4.6)',
    releases: [
      { value: 'no', since: '2.3.1', evidence: ['source', 'recorded'] },
      { value: 'yes', since: '2.4.8', evidence: ['source'] },
    ],
  }),
  customer_token_in_all_stores: defineTrait({
    description: 'The sign-in of a customer at `/rest/all`.',
    values: { refused: 'refused, if accounts belong to a website', issued: 'returns a token' },
    source: 'magento/magento2 issues 18251, 27098, 26356 and 29939, pull request 28822',
    releases: [
      { value: 'refused', since: '2.3.1', evidence: ['report'] },
      { value: 'issued', since: '2.4.1', evidence: ['report', 'recorded'] },
    ],
  }),
  reset_password_clears_lock: defineTrait({
    description: 'Whether a password reset ends the lock of the account.',
    values: { no: 'no', rest_only: 'over REST; GraphQL refuses the reset of a locked account' },
    source: 'module-customer/Model/AccountManagement.php',
    releases: [
      { value: 'no', since: '2.3.1', evidence: ['source', 'report'] },
      { value: 'rest_only', since: '2.4.6', evidence: ['source', 'recorded'] },
    ],
  }),
  rest_reset_needs_email: defineTrait({
    description: 'A password reset over REST without an e-mail address.',
    values: { no: 'the token identifies the account', yes: 'refused with 400' },
    source: 'module-customer/Model/AccountManagement.php',
    releases: [
      { value: 'no', since: ['2.3.1', '2.4.0'], evidence: ['source', 'report'] },
      { value: 'yes', since: ['2.3.7-p3', '2.4.3-p2'], evidence: ['source', 'report'] },
    ],
  }),
  reset_password_text: defineTrait({
    description:
      'Message of the GraphQL mutation `resetPassword` for a wrong or expired token, and for a weak password.',
    values: {
      general: "`Cannot set the customer's password`",
      specific: 'the message of each error, such as `The password token is mismatched. Reset and try again.`',
    },
    source: 'module-customer-graph-ql/Model/Resolver/ResetPassword.php',
    releases: [
      { value: 'general', since: '2.3.1', evidence: ['source', 'report'] },
      { value: 'specific', since: '2.4.2', evidence: ['source'] },
    ],
  }),
  reset_mail_limits: defineTrait({
    description: 'Requests to which the limits of password reset e-mails apply.',
    values: {
      storefront_only: "the storefront's own pages, so not to GraphQL and REST",
      storefront_and_rest: "the storefront's own pages and REST, not GraphQL",
      everywhere: 'all requests',
    },
    source: 'module-security/Model/Plugin/AccountManagement.php',
    releases: [
      { value: 'storefront_only', since: '2.3.1', evidence: ['source', 'recorded'] },
      { value: 'storefront_and_rest', since: '2.4.8', evidence: ['source'] },
      { value: 'everywhere', since: '2.4.9', evidence: ['unsure'] },
    ],
  }),
  empty_credentials_in_graphql: defineTrait({
    description: 'Response of `generateCustomerToken` to an empty e-mail address or password.',
    values: {
      internal_error: '`Internal server error`, because the service refuses them',
      named: '`Specify the "email" value.`',
    },
    source: 'module-customer-graph-ql/Model/Resolver/GenerateCustomerToken.php',
    releases: [
      { value: 'internal_error', since: '2.3.1', evidence: ['source'] },
      { value: 'named', since: '2.3.2', evidence: ['source'] },
    ],
  }),
  wrong_password_text: defineTrait({
    description: 'Message of `changeCustomerPassword` for a wrong current password.',
    values: {
      does_not_match: "`The password doesn't match this account. Verify the password and try again.`",
      invalid_login: '`Invalid login or password.`',
    },
    source: 'module-customer-graph-ql/Model/Customer/CheckCustomerPassword.php',
    releases: [
      { value: 'does_not_match', since: '2.3.1', evidence: ['source'] },
      { value: 'invalid_login', since: '2.3.2', evidence: ['source'] },
    ],
  }),
  password_changed_mail: defineTrait({
    description: 'Whether the GraphQL mutation `changeCustomerPassword` sends an e-mail.',
    values: { absent: 'no', sent: 'yes' },
    source: 'module-customer-graph-ql/Model/Resolver/ChangePassword.php',
    releases: [
      { value: 'absent', since: '2.3.1', evidence: ['source', 'recorded'] },
      { value: 'sent', since: '2.4.7', evidence: ['source', 'recorded'] },
    ],
  }),
};
