import { causesOf } from './cause.ts';

/** Signing in, tokens, and who may do what. */
export const tokenCauses = causesOf({
  signInIncorrect: [
    'There is no account of that e-mail in the website of the store, or no admin of that name.',
    'The account is locked after ten wrong passwords (`customer/password/lockout_failures`).',
    'The admin account is inactive.',
    'Up to 2.3: the account is not confirmed.',
  ],
  accountUnconfirmed: [
    'The account has a confirmation key, and the store asks for confirmation; the password is not looked at.',
  ],
  adminWithoutRole: ['The admin has no role, or one that is gone.'],
  specifyValue: ['The value is missing or empty in the call.'],
  valueShouldBeSpecified: ['Up to 2.3: the value is missing or empty in the call.'],
  tokenUnreadable: [
    'The bearer is no token of this shop: cut off, of another shop, from before a reset, or signed with another key.',
    "An integration's access token is used as a bearer where that is off (`oauth/consumer/enable_integration_as_bearer`).",
    'A token was kept with quotes around it: REST answers a JSON string.',
  ],
  tokenExpired: [
    'The life of the token is over (`webapi/jwtauth/customer_expiration`, `webapi/jwtauth/admin_expiration`).',
  ],
  tokenRevoked: [
    'The customer signed out, on this device or another, or changed the password.',
    'The account was deleted or deactivated.',
  ],
  customerHasNoTokens: ['Up to 2.4.3: signing out while there is no token left to revoke.'],
  customerNotAuthorized: [
    'No token was sent, or the header is not exactly `Bearer` and a token with one space between.',
    'The token is that of an admin or an integration: only a customer has a `customer`.',
    'Up to 2.4.7: the token is over, revoked or unreadable, which makes a guest.',
  ],
  consumerNotAuthorized: [
    'No token was sent, or it is over, revoked or unreadable: REST tells all of them alike.',
    'An admin token on a route of customers (`self`), or a customer token on one of admins.',
    'The role of the admin, or the integration, lacks the resource that the route wants.',
    'The store in the path belongs to another website than the customer, or is `all`.',
  ],
  accountLocked: ['The account was locked while its customer was signed in.'],
  accountIsLocked: ['A reset of the password is asked for while the account is locked.'],
  customerDoesNotExist: ['The account was deleted while its token was still good.'],
  loginAsCustomerDisabled: [
    'The setting `login_as_customer/general/enabled` is off.',
    "The admin's role lacks `Magento_LoginAsCustomer::login`.",
  ],
  shoppingAssistanceDisabled: [
    'The customer has not allowed remote shopping assistance (`allow_remote_shopping_assistance`).',
  ],
  customerEmailUnknown: ['There is no customer of that e-mail in the website of the store.'],
  noPermissionForResource: ['The caller of `exchangeExternalCustomerToken` is no integration that may.'],
  recaptchaFailed: [
    'reCAPTCHA guards the form, and the header X-ReCaptcha is missing or empty; it has to be sent in X-ReCaptcha, not X-Captcha.',
  ],
  useProviderEndpoints: [
    'The plain admin route never gives a token while two-factor authentication is on; POST /V1/tfa/provider/google/authenticate does.',
  ],
  noProviderConfigured: ['The setting `twofactorauth/general/force_providers` is empty.'],
  personalProviderRequired: ['The admin has not set up every provider that the store forces.'],
  providerNotAllowed: ['The provider is not in `twofactorauth/general/force_providers`, or lacks its settings.'],
  providerNotConfigured: ['The admin has not set up this provider.'],
  invalidCode: [
    'The one-time code is wrong, was made for another secret, or is of a moment too far away (`twofactorauth/google/leeway`).',
  ],
  providerAlreadyConfigured: ['The admin has set up this provider before; it is set up once.'],
  invalidTfaToken: ['The token of the set-up mail is older than an hour, of another admin, or cut.'],
  duoResponseInvalid: ['The passcode or the signed response of Duo is not good.'],
  authyTokenInvalid: ['The code of Authy is wrong.'],
  authyOneTouchDenied: ['The prompt on the phone was denied, or nobody answered it.'],
  u2fNotPrompted: ['The challenge was not asked for before it was answered.'],
  u2fKeyInvalid: ['The key, its origin or its signature is not the one that was registered.'],
  twoFactorMailFailed: ['Magento has no mail server to send the link with.'],
});
