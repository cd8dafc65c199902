import { type ListedAttribute, listedAttributes } from '../../magento/attributes/attribute-lists.ts';
import { customerAttributes } from '../../magento/attributes/customer-attributes.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import { findInvalidNames } from './customer-names.ts';
import { findDefinedProblems } from './defined-attributes.ts';
import { isValidEmail } from './email-format.ts';
import { isRequiredAttribute } from './form-attributes.ts';

type FormValues = Readonly<Record<string, unknown>>;

/** Attributes of the account forms, and how their values are read. */
const formAttributes = listedAttributes(customerAttributes).filter(({ forms }) =>
  forms?.includes('customer_account_create'),
);

/** The options of the attribute `gender` in a new installation, and 0 for none. */
export const GENDERS: readonly unknown[] = formAttributes
  .filter(({ code }) => code === 'gender')
  .flatMap(({ options = [] }) => options.map(({ value }) => Number(value)));

/**
 * Refuses a customer with invalid attributes. The message has a line for each problem.
 * [app/code/Magento/Customer/Model/ResourceModel/Customer.php _validate, fw/Validator/Exception.php]
 */
export function requireValidAttributes(realm: Realm, store: Store, customer: Customer): void {
  const problems = findAttributeProblems(realm, store, customer);
  if (problems.length === 0) return;
  throw new Refusal('severalMessages', [problems.map(({ renderedMessage }) => renderedMessage).join('\n')]);
}

/** The problems of a customer's attributes in Magento's order. [app/code/Magento/Customer/etc/validation.xml] */
export const findAttributeProblems = (realm: Realm, store: Store, customer: Customer): Refusal[] => [
  ...formAttributes.flatMap((attribute) => findValueProblems(realm, store, customer, attribute)),
  ...findDefinedProblems(realm, 'customer', customer.custom_attributes),
  ...findInvalidNames(realm, customer),
  ...findDateProblems(realm, customer),
];

/** Attributes of an account in the Admin, in the order of the form. */
const adminAttributes = listedAttributes(customerAttributes).filter(({ forms }) =>
  forms?.includes('adminhtml_customer'),
);

/** The required attributes of an account in the Admin that have no value. [app/code/Magento/Customer/Model/AccountManagement.php validate] */
export const findMissingAttributes = (realm: Realm, store: Store, attributes: FormValues): Refusal[] =>
  adminAttributes
    .filter((attribute) => isRequiredAttribute(realm, store, attribute) && isEmptyValue(attributes[attribute.code]))
    .map(({ label }) => new Refusal('attributeValueEmpty', [label]));

/** The labels of required attributes without a value, of those that a condition selects. */
export const findEmptyAttributes = (
  realm: Realm,
  store: Store,
  attributes: FormValues,
  isSelected: (code: string) => boolean,
): string[] =>
  formAttributes
    .filter(({ code }) => isSelected(code) && isEmptyValue(attributes[code]))
    .filter((attribute) => isRequiredAttribute(realm, store, attribute))
    .map(({ label }) => label);

const isEmptyValue = (value: unknown): boolean => value === undefined || value === null || value === '';

/** [app/code/Magento/Eav/Model/Attribute/Data] */
function findValueProblems(realm: Realm, store: Store, customer: FormValues, attribute: ListedAttribute): Refusal[] {
  const { code, label } = attribute;
  const value = customer[code];
  if (isEmptyValue(value)) {
    return isRequiredAttribute(realm, store, attribute) ? [new Refusal('valueRequired', [label])] : [];
  }
  if (code === 'email' && !isValidEmail(realm, String(value))) return [new Refusal('emailAttributeNotValid')];
  if (code === 'gender' && realm.behaviour.attribute_options === 'checked' && !GENDERS.includes(value)) {
    return [new Refusal('optionUnknown', [code, String(value)])];
  }
  return [];
}

/** [app/code/Magento/Customer/Model/Validator/Dob.php] */
const findDateProblems = ({ behaviour, clock }: Realm, { dob }: Customer): Refusal[] =>
  behaviour.date_of_birth_in_future === 'refused' && dob !== null && dob > clock.isoString(clock.now()).slice(0, 10)
    ? [new Refusal('dobInFuture')]
    : [];
