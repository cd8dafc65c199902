import { combineRefusals, missingField, Refusal } from '../../magento/phrases/refusal.ts';
import { isEmptyInPhp } from '../../platform/php-empty.ts';
import type { Realm } from '../../state/realm.ts';

/** Refuses empty credentials; all that are empty in one error. [app/code/Magento/Integration/Model/CredentialsValidator.php] */
export function requireCredentials(username: string, password: string): void {
  const isPasswordMissing = password === '';
  if (username === '') {
    const missing = missingField('username');
    throw isPasswordMissing ? combineRefusals([missing, missingField('password')]) : missing;
  }
  if (isPasswordMissing) throw missingField('password');
}

/** Refuses empty credentials in GraphQL, whose error names only the first. [CustomerGraphQl/Model/Resolver/GenerateCustomerToken.php] */
export function requireGraphqlCredentials({ behaviour }: Realm, email: string, password: string): void {
  if (behaviour.empty_credentials_in_graphql === 'internal_error') {
    if (email === '' || password === '')
      throw new Refusal('internalError', {}, { why: 'the e-mail address or the password is empty' });
    return;
  }
  if (isEmptyInPhp(email)) throw new Refusal('specifyValue', ['email']);
  if (isEmptyInPhp(password)) throw new Refusal('specifyValue', ['password']);
}
