import { isEmail } from '../../magento/attributes/email.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import { readDate } from './validate-customer-input.ts';

/** Attributes of a customer that can hold a wrong value. */
interface Judged {
  readonly firstname?: string | null | undefined;
  readonly lastname?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly dob?: string | null | undefined;
}

/**
 * What is wrong with a customer's attributes, in the order in which forms show them.
 * [app/code/Magento/Customer/Model/Metadata/Validator.php]
 */
export function faultsOf({ clock }: Realm, { firstname, lastname, email, dob }: Judged): Refusal[] {
  return [
    ...(isBlank(firstname) ? [new Refusal('valueRequired', ['First Name'])] : []),
    ...(isBlank(lastname) ? [new Refusal('valueRequired', ['Last Name'])] : []),
    ...(isBlank(email) ? [new Refusal('valueRequired', ['Email'])] : []),
    ...(email && !isEmail(email) ? [new Refusal('emailAttributeNotValid')] : []),
    ...(dob && readDate(dob) > clock.isoText(clock.now()).slice(0, 10) ? [new Refusal('dobInFuture')] : []),
  ];
}

/**
 * Refuses wrong attributes: one by its own text; several in one, a line each, and each again by itself.
 * [lib/internal/Magento/Framework/Validator/Exception.php]
 */
export function requireAttributes(realm: Realm, judged: Judged): void {
  const faults = faultsOf(realm, judged);
  const [only] = faults;
  if (faults.length === 1 && only) throw new Refusal('severalMessages', [only.told]);
  if (faults.length > 1) {
    throw new Refusal('severalMessages', [faults.map(({ told }) => told).join('\n')], {
      several: faults.map(({ told }) => new Refusal('severalMessages', [told])),
    });
  }
}

const isBlank = (name: string | null | undefined): boolean => name === undefined || name === null || name.trim() === '';
