import { defineKnownMessages } from './known-message.ts';

const CORRECT_CODE =
  'The window of one-time codes is 30 seconds or more (`twofactorauth/google/leeway`, `twofactorauth/google/otp_window`).';

/** Messages of servers that are not in `magento/phrases`: of the GraphQL library, web servers and modules. */
export const serverMessages = defineKnownMessages(
  {
    matches: /syntax error: /i,
    text: 'Syntax Error: Unexpected <EOF>',
    causes: [
      'The query is empty, or is not GraphQL: quotation marks of a shell or of JSON are missing.',
      { why: 'A preflight request is read as a query.', preset: 'cors-preflight-fails' },
    ],
  },
  {
    matches: /cannot query field/i,
    text: 'Cannot query field "name" on type "Type".',
    causes: [
      'The release does not have the field: it came later, or belongs to Adobe Commerce.',
      'An extension of the store adds the field: `--schema` and `--extension` add it here.',
      'The name of the field is misspelled.',
    ],
  },
  {
    matches: /unknown (argument|type|directive|fragment) "/i,
    text: 'Unknown argument "name" on field "field" of type "Type".',
    causes: ['The release does not have it, or its name is misspelled.'],
  },
  {
    matches: /field "?\w+"? (argument|of type|of required type)|variable "\$\w+"|expected (type|value of type) /i,
    text: 'Variable "$name" got invalid value; Expected type Type.',
    causes: [
      'A value has another type than the schema declares, or a required one is missing or null.',
      'The client was generated from the schema of another release.',
    ],
  },
  {
    matches: /service (temporarily )?unavailable|\bmaintenance\b|status (code )?503|^503$/i,
    text: '503 Service Temporarily Unavailable',
    causes: [
      { why: 'A deployment is in progress: every route answers with an HTML page.', preset: 'maintenance-503-html' },
    ],
  },
  {
    matches: /bad gateway|status (code )?502|^502$/i,
    text: '502 Bad Gateway',
    causes: [{ why: 'The gateway got no response from Magento.', preset: 'network-faults;variant=bad-gateway' }],
  },
  {
    matches: /gateway time-?out|status (code )?504|^504$/i,
    text: '504 Gateway Timeout',
    causes: [
      { why: 'Magento did not answer the gateway in time.', preset: 'network-faults;variant=gateway-timeout' },
      { why: 'Requests with the same session cookie wait for each other.', preset: 'session-lock-slow' },
    ],
  },
  {
    matches: /leeway must be lower than the totp period/i,
    text: 'The leeway must be lower than the TOTP period',
    causes: [{ why: CORRECT_CODE, preset: 'admin-otp-window-misconfigured' }],
  },
  {
    matches: /can ?not resolve recaptcha parameter/i,
    text: 'Can not resolve reCAPTCHA parameter.',
    causes: [
      {
        why: 'A form of a page was sent without the response of reCAPTCHA; REST and GraphQL read the header X-ReCaptcha.',
        preset: 'recaptcha-blocks-login',
      },
    ],
  },
  {
    matches: /incorrect recaptcha|recaptcha (verification|validation) failed/i,
    text: 'Incorrect reCAPTCHA',
    phrase: 'recaptchaFailed',
    causes: ['A CAPTCHA of a page was not solved, or its key belongs to another domain or type of reCAPTCHA.'],
  },
  {
    matches: /schema is not configured for (mutations|queries|subscriptions)/i,
    text: 'Schema is not configured for mutations.',
    causes: [
      'A client or a gateway built its own schema without the type Mutation, for example from an introspection result without it; Magento has mutations.',
    ],
  },
  {
    matches: /introspection is not allowed|introspection.*disabled/i,
    text: 'GraphQL introspection is not allowed',
    phrase: 'introspectionNotAllowed',
  },
  {
    matches: /invalid form key/i,
    text: 'Invalid Form Key. Please refresh the page.',
    causes: ['The request went to a page of the storefront instead of /graphql or /rest: pages need `form_key`.'],
  },
  {
    matches: /is a required field/i,
    text: '%fieldName is a required field.',
    phrase: 'required',
    causes: ['A required parameter is missing or empty; this is the wording of older releases.'],
  },
  {
    matches: /token (has|is) expired|expired token|jwt expired|token expired/i,
    text: 'The customer token has expired',
    phrase: 'tokenExpired',
    causes: ["This is the wording of a client or an extension; Magento's message is `Consumer key has expired`."],
  },
  { matches: /oauth_problem=\W*signature_invalid/i, text: 'signature_invalid', phrase: 'oauthSignature' },
  { matches: /oauth_problem=\W*signature_method_rejected/i, text: 'signature_method_rejected', phrase: 'oauthMethod' },
  { matches: /oauth_problem=\W*nonce_used/i, text: 'nonce_used', phrase: 'oauthNonceUsed' },
  { matches: /oauth_problem=\W*timestamp_refused/i, text: 'timestamp_refused', phrase: 'oauthNonceFailed' },
  { matches: /oauth_problem=\W*version_rejected/i, text: 'version_rejected', phrase: 'oauthVersion' },
  { matches: /oauth_problem=\W*consumer_key_rejected/i, text: 'consumer_key_rejected', phrase: 'oauthConsumerUnknown' },
  { matches: /oauth_problem=\W*token_rejected/i, text: 'token_rejected', phrase: 'oauthTokenUnknown' },
  { matches: /oauth_problem=\W*token_revoked/i, text: 'token_revoked', phrase: 'oauthTokenRevoked' },
  { matches: /oauth_problem=\W*token_used/i, text: 'token_used', phrase: 'oauthTokenUsed' },
  { matches: /oauth_problem=\W*verifier_invalid/i, text: 'verifier_invalid', phrase: 'oauthVerifierWrong' },
);
