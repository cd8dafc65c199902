const SECRETS =
  'password|password_?hash|current_?password|new_?password|otp|token|customer_?token|tfa_?token|reset_?password_?token|reset_?token|reset_?(?:password_?)?link_?token|rp_token|confirmation(?:_?key)?|passcode|signature_?response|public_?key_?credential_?json|signature|qr_code_base64|access_token|access_token_secret|request_token|request_token_secret|consumer_key|consumer_secret|oauth_(?:consumer_key|consumer_secret|token|token_secret|verifier|signature)|secret|secret_code|totp_secret';

const SECRET_NAME = new RegExp(`^(?:${SECRETS})$`, 'i');

/** Whether a key, argument or field of that name holds a secret. */
export const isSecretName = (name: string): boolean => SECRET_NAME.test(name);

/** The names as a piece of a regular expression, with those that a request adds. */
export const secretNamesPattern = (added: ReadonlySet<string>): string => [SECRETS, ...added].join('|');
