import { defineCauses } from './cause.ts';

/** Causes that concern sign-in, tokens and permissions. */
export const tokenCauses = defineCauses({
  signInIncorrect: [
    'The website of the store has no account with this e-mail address, or there is no admin with this name.',
    'The account is locked after ten wrong passwords (`customer/password/lockout_failures`).',
    'The admin account is inactive.',
    { why: 'Up to 2.3: the account is not confirmed.', until: '2.4.0' },
  ],
  accountUnconfirmed: [
    'The account is not confirmed, and the store requires confirmation; the password is not checked.',
  ],
  adminWithoutRole: ['The admin has no role, or a role that was deleted.'],
  specifyValue: ['The value is missing or empty.'],
  tokenUnreadable: [
    'The bearer token was not issued by this store, was issued before a reset, is truncated, or is signed with another key.',
    "An integration's access token is used as a bearer token, which is disabled (`oauth/consumer/enable_integration_as_bearer`).",
    'The token was stored with its quotation marks: REST returns a JSON string.',
  ],
  tokenExpired: [
    'The lifetime of the token has passed (`webapi/jwtauth/customer_expiration`, `webapi/jwtauth/admin_expiration`).',
  ],
  tokenRevoked: [
    'The customer signed out, on this device or another one, or changed the password.',
    'The account was deleted or deactivated.',
  ],
  customerHasNoTokens: [{ why: 'Up to 2.4.3: signing out without a token to revoke.', until: '2.4.4' }],
  customerNotAuthorized: [
    'No token was sent, or the header is not exactly `Bearer`, one space and the token.',
    'The token belongs to an admin or an integration, but `customer` requires a customer.',
    { why: 'Up to 2.4.7: the token is expired, revoked or unreadable, so the caller is a guest.', until: '2.4.8' },
  ],
  consumerNotAuthorized: [
    'No token was sent, or it is expired, revoked or unreadable: REST has one message for all of them.',
    'An admin token on a route for customers (`self`), or a customer token on a route for admins.',
    'The role of the admin, or the integration, lacks the ACL resource of the route.',
    'The store in the path belongs to a different website than the customer, or is `all`.',
  ],
  accountLocked: ['The account was locked while the customer was signed in.'],
  accountIsLocked: ['A password reset is requested while the account is locked.'],
  customerDoesNotExist: ['The account was deleted while its token was still valid.'],
  loginAsCustomerDisabled: [
    'The setting `login_as_customer/general/enabled` is disabled.',
    "The admin's role lacks `Magento_LoginAsCustomer::login`.",
  ],
  shoppingAssistanceDisabled: [
    'The customer has not allowed remote shopping assistance (`allow_remote_shopping_assistance`).',
  ],
  customerEmailUnknown: ['The website of the store has no customer with this e-mail address.'],
  noPermissionForResource: ['The caller of `exchangeExternalCustomerToken` is not an integration with the permission.'],
  recaptchaFailed: [
    'reCAPTCHA protects the form, and the header X-ReCaptcha is missing or empty; its name is X-ReCaptcha, not X-Captcha.',
  ],
  useProviderEndpoints: [
    'While two-factor authentication is enabled, this route returns no token; use POST /V1/tfa/provider/google/authenticate.',
  ],
  noProviderConfigured: ['The setting `twofactorauth/general/force_providers` is empty.'],
  personalProviderRequired: ['The admin has not set up every provider that the store requires.'],
  providerNotAllowed: ['The provider is not in `twofactorauth/general/force_providers`, or is not configured.'],
  providerNotConfigured: ['The admin has not set up this provider.'],
  invalidCode: [
    'The one-time code is wrong, belongs to another secret, or is too old or too early (`twofactorauth/google/leeway`, up to 2.4.7 `twofactorauth/google/otp_window`).',
  ],
  providerAlreadyConfigured: ['The admin has already set up this provider.'],
  invalidTfaToken: ['The token of the set-up e-mail is older than an hour, belongs to another admin, or is truncated.'],
  duoResponseInvalid: ['The passcode or the signed response of Duo is not valid.'],
  authyTokenInvalid: ['The Authy code is wrong.'],
  authyOneTouchDenied: ['The request on the phone was denied or not answered.'],
  u2fNotPrompted: ['The challenge was not requested before the response was sent.'],
  u2fKeyInvalid: ['The security key, its origin or its signature does not match the registration.'],
  twoFactorMailFailed: ['Magento has no mail server that could send the link.'],
});
