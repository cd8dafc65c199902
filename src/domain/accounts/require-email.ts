import { isEmail } from '../../magento/attributes/email.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { isEmpty } from '../tokens/credentials.ts';

/** An address as `isEmailAvailable` wants it. [CustomerGraphQl/Model/Resolver/IsEmailAvailable.php] */
export function requireEmail(email: string): string {
  if (isEmpty(email)) throw new Refusal('emailMustBeSpecified');
  if (!isEmail(email)) throw new Refusal('emailIsInvalid');
  return email;
}
