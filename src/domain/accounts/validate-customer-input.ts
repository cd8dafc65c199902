import { directInputNames, type InputName } from '../../magento/attributes/attribute-lists.ts';
import { customerAttributes } from '../../magento/attributes/customer-attributes.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import { findEmptyAttributes, GENDERS } from './attribute-problems.ts';
import { readDateOfBirth } from './date-of-birth.ts';
import { isValidEmail } from './email-format.ts';
import { mergeCustomAttributes } from './known-attributes.ts';

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

/**
 * Refuses an input in GraphQL before the service layer sees it: from 2.3.4 to 2.4.7 for required attributes without a value,
 * then for a malformed e-mail address and an unknown gender. [CustomerGraphQl/Model/Customer/ValidateCustomerData.php]
 */
export function requireValidInput(realm: Realm, store: Store, input: CustomerInput): void {
  const { required_values_text: text } = realm.behaviour;
  if (text === 'together_for_addresses') return;
  if (text === 'together') requireAttributes(realm, store, input);
  const { email, gender } = input;
  if (typeof email === 'string' && !isValidEmail(realm, email)) throw new Refusal('emailNotValid', [email]);
  if (gender && realm.behaviour.gender_must_exist === 'yes' && !GENDERS.includes(gender)) {
    throw new Refusal('genderNotValid', [gender]);
  }
}

/** Only attributes that the input contains are checked. [CustomerGraphQl/Model/Customer/ValidateCustomerData/ValidateRequiredArguments.php] */
function requireAttributes(realm: Realm, store: Store, input: CustomerInput): void {
  const labels = findEmptyAttributes(realm, store, { ...input }, (code) => Object.hasOwn(input, code));
  if (labels.length > 0) throw new Refusal('requiredParametersMissing', [labels.join(', ')]);
}

/** The date of birth of an input: null to remove it, `undefined` to leave it. */
export const dateOfBirthIn = ({ date_of_birth, dob }: CustomerInput): string | null | undefined => date_of_birth ?? dob;

/** Applies an input to a customer, except the e-mail address and the password, which need other checks. */
export function applyCustomerInput(realm: Realm, customer: Customer, input: CustomerInput): Customer {
  const dob = dateOfBirthIn(input);
  const copied = Object.fromEntries(
    DIRECT_ATTRIBUTES.filter((name) => input[name] !== undefined).map((name) => [name, input[name]]),
  );
  return {
    ...customer,
    ...copied,
    dob: dob === undefined ? customer.dob : readDateOfBirth(realm, dob ?? ''),
    allow_remote_shopping_assistance:
      input.allow_remote_shopping_assistance ?? customer.allow_remote_shopping_assistance,
    custom_attributes: mergeCustomAttributes(
      realm,
      'customer',
      customer.custom_attributes,
      input.custom_attributes ?? [],
    ),
  };
}
