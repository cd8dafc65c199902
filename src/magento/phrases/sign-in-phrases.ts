import { definePhrases } from './phrase.ts';

const THROTTLER = 'app/code/Magento/Integration/Model/Oauth/Token/RequestThrottler.php';
const GENERATE_TOKEN = 'app/code/Magento/CustomerGraphQl/Model/Resolver/GenerateCustomerToken.php';
const TOKEN_SERVICE = 'app/code/Magento/Integration/Model/CustomerTokenService.php';

/** Sign-in, tokens and permissions. */
export const signInPhrases = definePhrases({
  signInIncorrect: {
    kind: 'authentication',
    text: 'The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later.',
    earlierTexts: [{ since: '2.2.0', text: 'You did not sign in correctly or your account is temporarily disabled.' }],
    source: THROTTLER,
  },
  accountUnconfirmed: {
    kind: 'authentication',
    text: "This account isn't confirmed. Verify and try again.",
    source: 'app/code/Magento/Customer/Model/AccountManagement/Authenticate.php',
  },
  adminWithoutRole: {
    kind: 'authentication',
    text: 'More permissions are needed to access this.',
    source: 'app/code/Magento/User/Model/User.php verifyIdentity',
  },
  specifyValue: { kind: 'input', text: 'Specify the "%1" value.', source: GENERATE_TOKEN },
  tokenUnreadable: {
    kind: 'authentication',
    text: 'Composite reader could not read a token',
    since: '2.4.4',
    source: 'app/code/Magento/Integration/Model/CompositeTokenReader.php',
  },
  tokenExpired: {
    kind: 'authentication',
    text: 'Consumer key has expired',
    source: 'app/code/Magento/Integration/Model/UserToken/ExpirationValidator.php',
  },
  tokenRevoked: {
    kind: 'authentication',
    text: 'User token has been revoked',
    since: '2.4.4',
    source: 'app/code/Magento/JwtUserToken/Model/RevokedValidator.php',
  },
  customerHasNoTokens: {
    kind: 'localized',
    text: 'This customer has no tokens.',
    since: '2.3.1',
    until: '2.4.4',
    source: `${TOKEN_SERVICE}, before 2.4.4`,
  },
  tokensNotRevoked: {
    kind: 'localized',
    text: "Failed to revoke customer's access tokens",
    since: '2.4.4',
    earlierTexts: [{ since: '2.3.1', text: "The tokens couldn't be revoked." }],
    source: TOKEN_SERVICE,
  },
  tokensNotIssuedToAdmin: {
    kind: 'localized',
    text: 'Unable to generate tokens. Please wait and try again later.',
    since: '2.4.2',
    source: 'app/code/Magento/LoginAsCustomerGraphQl/Model/LoginAsCustomer/CreateCustomerToken.php',
  },
  customerNotAuthorized: {
    kind: 'authorization',
    text: "The current customer isn't authorized.",
    alternatives: ['Current customer does not have access to the resource "customer"'],
    source: 'app/code/Magento/CustomerGraphQl/Model/Resolver/Customer.php',
  },
  consumerNotAuthorized: {
    kind: 'authorization',
    text: "The consumer isn't authorized to access %resources.",
    earlierTexts: [{ since: '2.2.0', text: 'Consumer is not authorized to access %resources' }],
    alternatives: ['User is not authorized to %resources'],
    source: 'app/code/Magento/Webapi/Controller/Rest/RequestValidator.php',
  },
});
