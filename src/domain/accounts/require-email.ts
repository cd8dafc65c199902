import { isEmail } from '../../magento/attributes/email.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { isEmptyInPhp } from '../../platform/php-empty.ts';

/** Validates the address of the query `isEmailAvailable`. [CustomerGraphQl/Model/Resolver/IsEmailAvailable.php] */
export function requireEmail(email: string): string {
  if (isEmptyInPhp(email)) throw new Refusal('emailMustBeSpecified');
  if (!isEmail(email)) throw new Refusal('emailIsInvalid');
  return email;
}
