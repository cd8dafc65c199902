import { directInputNames, type InputName } from '../../magento/attributes/attribute-lists.ts';
import { customerAttributes } from '../../magento/attributes/customer-attributes.ts';
import { isEmail } from '../../magento/attributes/email.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { isCalendarDate } from '../../platform/clock.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { CustomAttribute, Customer, Store } from '../../state/tables/account-rows.ts';
import { throwJoined } from './joined-refusal.ts';

/** Names of the attributes that are stored as clients send them. */
const DIRECT_ATTRIBUTES = directInputNames(customerAttributes);

type InputField =
  | InputName<typeof customerAttributes>
  | 'password'
  | 'is_subscribed'
  | 'allow_remote_shopping_assistance'
  | 'custom_attributes';

type AttributeInput = { readonly [Name in InputField]?: Customer[Name] | null | undefined };

/** A customer as a client sends it, in Magento's attribute names; an absent attribute stays unchanged. */
export interface CustomerInput extends AttributeInput {
  /** The newer name of `dob`; it has precedence. */
  readonly date_of_birth?: string | null | undefined;
}

/** Options of the attribute `gender` in a new installation: empty, male, female, not specified. */
const GENDERS: readonly number[] = [0, 1, 2, 3];

/** Refuses a malformed e-mail address and an unknown gender. [CustomerGraphQl/Model/Customer/ValidateCustomerData.php] */
export function requireValidEmailAndGender({ email, gender }: CustomerInput): void {
  if (typeof email === 'string' && !isEmail(email)) throw new Refusal('emailNotValid', [email]);
  if (gender !== undefined && gender !== null && !GENDERS.includes(gender))
    throw new Refusal('genderNotValid', [gender]);
}

/** Refuses empty names; the message joins several with a space. */
export const requireNames = (input: NameInput): void => throwJoined(findMissingNames(input), ' ');

type NameInput = Pick<CustomerInput, 'firstname' | 'lastname'>;

export const findMissingNames = ({ firstname, lastname }: NameInput): Refusal[] => [
  ...(isBlank(firstname) ? [new Refusal('valueRequired', ['First Name'])] : []),
  ...(isBlank(lastname) ? [new Refusal('valueRequired', ['Last Name'])] : []),
];

export const isBlank = (value: string | null | undefined): boolean =>
  value === undefined || value === null || value.trim() === '';

const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/;
const AMERICAN_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** Returns a date of birth in the format in which it is stored; refuses an invalid one. [Eav/Model/Attribute/Data/Date.php] */
export function parseDateOfBirth(text: string): string {
  const iso = DATE.exec(text);
  const american = AMERICAN_DATE.exec(text);
  const [year, month, day] = iso ? iso.slice(1, 4) : american ? [american[3], american[1], american[2]] : [];
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  if (!isCalendarDate(date)) throw new Refusal('dateInvalid');
  return date;
}

/** Applies an input to a customer, except the e-mail address and the password, which need other checks. */
export function applyCustomerInput(realm: Realm, store: Store, customer: Customer, input: CustomerInput): Customer {
  const dob = input.date_of_birth ?? input.dob;
  const copied = Object.fromEntries(
    DIRECT_ATTRIBUTES.filter((name) => input[name] !== undefined).map((name) => [name, input[name]]),
  );
  return {
    ...customer,
    ...copied,
    dob: dob === undefined ? customer.dob : dob === null || dob === '' ? null : parseDateOfBirth(dob),
    is_subscribed:
      typeof input.is_subscribed === 'boolean'
        ? input.is_subscribed && setting(realm, 'newsletter/general/active', store)
        : customer.is_subscribed,
    allow_remote_shopping_assistance:
      input.allow_remote_shopping_assistance ?? customer.allow_remote_shopping_assistance,
    custom_attributes: mergeCustomAttributes(customer.custom_attributes, input.custom_attributes ?? []),
  };
}

/** A new value replaces the stored one with the same attribute code. */
const mergeCustomAttributes = (stored: readonly CustomAttribute[], changes: readonly CustomAttribute[]) => [
  ...new Map([...stored, ...changes].map((attribute) => [attribute.attribute_code, attribute])).values(),
];
