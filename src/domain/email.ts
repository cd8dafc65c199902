import { isEmail } from '../magento/email.ts';
import { Refusal } from '../magento/refusal.ts';
import { isEmpty } from './credentials.ts';

/** An address as `isEmailAvailable` wants it. [CustomerGraphQl/Model/Resolver/IsEmailAvailable.php] */
export function requireEmail(email: string): string {
  if (isEmpty(email)) throw new Refusal('emailMustBeSpecified');
  if (!isEmail(email)) throw new Refusal('emailIsInvalid');
  return email;
}
