import { isEmail } from '../../magento/attributes/email.ts';
import type { Realm } from '../../state/realm.ts';

const NOT_ASCII = /[\u0080-\uffff]/;

/** Whether an e-mail address is well-formed; older releases accept ASCII only. [Framework/Validator/EmailAddress.php] */
export const isValidEmail = ({ behaviour }: Realm, email: string): boolean =>
  isEmail(email) && (behaviour.email_letters === 'any' || !NOT_ASCII.test(email));
