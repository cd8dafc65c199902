import { combineRefusals, missingField, Refusal } from '../../magento/phrases/refusal.ts';
import { isEmptyInPhp } from '../../platform/php-empty.ts';

/** Refuses empty credentials; all that are empty in one error. [app/code/Magento/Integration/Model/CredentialsValidator.php] */
export function requireCredentials(username: string, password: string): void {
  const isPasswordMissing = isEmptyInPhp(password);
  if (isEmptyInPhp(username)) {
    const missing = missingField('username');
    throw isPasswordMissing ? combineRefusals([missing, missingField('password')]) : missing;
  }
  if (isPasswordMissing) throw missingField('password');
}

/** Refuses empty credentials in GraphQL, whose error names only the first. [CustomerGraphQl/Model/Resolver/GenerateCustomerToken.php] */
export function requireGraphqlCredentials(email: string, password: string): void {
  if (isEmptyInPhp(email)) throw new Refusal('specifyValue', ['email']);
  if (isEmptyInPhp(password)) throw new Refusal('specifyValue', ['password']);
}
