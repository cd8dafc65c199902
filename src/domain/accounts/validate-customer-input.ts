import { isEmail } from '../../magento/attributes/email.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { isDay } from '../../platform/clock.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { CustomAttribute, Customer, Store } from '../../state/tables/account-rows.ts';

/** Attributes that are put over a row as they come. */
const COPIED = ['firstname', 'lastname', 'middlename', 'prefix', 'suffix', 'taxvat', 'gender'] as const;

/** Attributes with a way of their own: checked, switched or merged first. */
type Treated =
  | 'email'
  | 'password'
  | 'dob'
  | 'is_subscribed'
  | 'allow_remote_shopping_assistance'
  | 'custom_attributes';

type Said = { readonly [Name in (typeof COPIED)[number] | Treated]?: Customer[Name] | null | undefined };

/** What a client may say of a customer, in Magento's attribute names; what is absent stays as it is. */
export interface CustomerInput extends Said {
  /** The newer name of `dob`; it wins. */
  readonly date_of_birth?: string | null | undefined;
}

/** Options of the `gender` attribute as Magento is installed: not named, male, female, not specified. */
const GENDERS: readonly number[] = [0, 1, 2, 3];

/** Refuses a malformed e-mail and a gender that is no option. [CustomerGraphQl/Model/Customer/ValidateCustomerData.php] */
export function requireValidData({ email, gender }: CustomerInput): void {
  if (typeof email === 'string' && !isEmail(email)) throw new Refusal('emailNotValid', [email]);
  if (gender !== undefined && gender !== null && !GENDERS.includes(gender))
    throw new Refusal('genderNotValid', [gender]);
}

const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/;
const AMERICAN_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** A date of birth as it is stored; refuses what is no date. [Eav/Model/Attribute/Data/Date.php] */
export function readDate(text: string): string {
  const iso = DATE.exec(text);
  const american = AMERICAN_DATE.exec(text);
  const [year, month, day] = iso ? iso.slice(1, 4) : american ? [american[3], american[1], american[2]] : [];
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  if (!isDay(date)) throw new Refusal('dateInvalid');
  return date;
}

/** A row with the attributes that an input changes. E-mail and password have ways of their own. */
export function withAttributes(realm: Realm, store: Store, customer: Customer, input: CustomerInput): Customer {
  const dob = input.date_of_birth ?? input.dob;
  const copied = Object.fromEntries(
    COPIED.filter((name) => input[name] !== undefined).map((name) => [name, input[name]]),
  );
  return {
    ...customer,
    ...copied,
    dob: dob === undefined ? customer.dob : dob === null || dob === '' ? null : readDate(dob),
    is_subscribed:
      typeof input.is_subscribed === 'boolean'
        ? input.is_subscribed && setting(realm, 'newsletter/general/active', store)
        : customer.is_subscribed,
    allow_remote_shopping_assistance:
      input.allow_remote_shopping_assistance ?? customer.allow_remote_shopping_assistance,
    custom_attributes: withCustomAttributes(customer.custom_attributes, input.custom_attributes ?? []),
  };
}

/** Values by attribute code: a new one takes the place of the old. */
const withCustomAttributes = (before: readonly CustomAttribute[], changes: readonly CustomAttribute[]) => [
  ...new Map([...before, ...changes].map((attribute) => [attribute.attribute_code, attribute])).values(),
];

/**
 * Refuses names that are empty. Several are told in one text, joined with a space.
 * [CustomerGraphQl/Model/ValidatorExceptionProcessor.php]
 */
export function requireNames({ firstname, lastname }: Pick<CustomerInput, 'firstname' | 'lastname'>): void {
  const missing = [
    ...(isBlank(firstname) ? [new Refusal('valueRequired', ['First Name'])] : []),
    ...(isBlank(lastname) ? [new Refusal('valueRequired', ['Last Name'])] : []),
  ];
  const [first] = missing;
  if (missing.length === 1 && first !== undefined) throw first;
  if (missing.length > 1) throw new Refusal('severalValues', [missing.map(({ told }) => told).join(' ')]);
}

const isBlank = (name: string | null | undefined): boolean => name === undefined || name === null || name.trim() === '';
