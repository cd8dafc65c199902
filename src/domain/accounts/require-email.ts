import { Refusal } from '../../magento/phrases/refusal.ts';
import { isEmptyInPhp } from '../../platform/php-empty.ts';
import type { Realm } from '../../state/realm.ts';
import { isValidEmail } from './email-format.ts';

/** Validates the address of the query `isEmailAvailable`. [CustomerGraphQl/Model/Resolver/IsEmailAvailable.php] */
export function requireEmail(realm: Realm, email: string): string {
  if (isEmptyInPhp(email)) throw new Refusal('emailMustBeSpecified');
  if (!isValidEmail(realm, email)) throw new Refusal('emailIsInvalid');
  return email;
}
