import { Refusal, refusalOf, required } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';

/**
 * Both must be there and not empty.
 * [app/code/Magento/Integration/Model/CredentialsValidator.php]
 */
export function requireCredentials(username: string, password: string): void {
  if (!isEmpty(username) && !isEmpty(password)) return;
  const missing = [
    ...(isEmpty(username) ? [required('username')] : []),
    ...(isEmpty(password) ? [required('password')] : []),
  ];
  const [first, ...others] = missing;
  if (first !== undefined) throw refusalOf([first, ...others]);
}

/** GraphQL says the same in its own words, one at a time, e-mail first. [CustomerGraphQl/Model/Resolver/GenerateCustomerToken.php] */
export function requireGraphqlCredentials({ behaviour }: Realm, email: string, password: string): void {
  const phrase = behaviour.empty_credentials_text === 'specify' ? 'specifyValue' : 'valueShouldBeSpecified';
  if (isEmpty(email)) throw new Refusal(phrase, ['email']);
  if (isEmpty(password)) throw new Refusal(phrase, ['password']);
}

/** PHP's `empty` takes `"0"` for empty as well. */
export const isEmpty = (text: string): boolean => text === '' || text === '0';
