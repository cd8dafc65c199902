import { isEmail } from '../../magento/attributes/email.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import { type CustomerInput, findMissingNames, isBlank, parseDateOfBirth } from './validate-customer-input.ts';

type CheckedAttributes = Pick<CustomerInput, 'firstname' | 'lastname' | 'email' | 'dob'>;

/**
 * Returns the problems of a customer's attributes, in the order of the form.
 * [app/code/Magento/Customer/Model/Metadata/Validator.php]
 */
export function findAttributeProblems(realm: Realm, attributes: CheckedAttributes): Refusal[] {
  const { email, dob } = attributes;
  return [
    ...findMissingNames(attributes),
    ...(isBlank(email) ? [new Refusal('valueRequired', ['Email'])] : []),
    ...(email && !isEmail(email) ? [new Refusal('emailAttributeNotValid')] : []),
    ...(dob && parseDateOfBirth(dob) > getToday(realm) ? [new Refusal('dobInFuture')] : []),
  ];
}

const getToday = ({ clock }: Realm): string => clock.isoString(clock.now()).slice(0, 10);

/**
 * Refuses invalid attributes: one by its message; several by one message with a line for each, and each as an error of its
 * own. [lib/internal/Magento/Framework/Validator/Exception.php]
 */
export function requireValidAttributes(realm: Realm, attributes: CheckedAttributes): void {
  const messages = findAttributeProblems(realm, attributes).map(({ renderedMessage }) => renderedMessage);
  if (messages.length === 0) return;
  const errors = messages.map((message) => new Refusal('severalMessages', [message]));
  throw new Refusal('severalMessages', [messages.join('\n')], { errors: errors.length > 1 ? errors : [] });
}
