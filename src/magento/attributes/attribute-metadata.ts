import type { FormMetadata } from './attribute.ts';
import { type ListedAttribute, listedAttributes } from './attribute-lists.ts';
import { customerAddressAttributes } from './customer-address-attributes.ts';
import { customerAttributes } from './customer-attributes.ts';

/** Uses of an attribute in the grid of the Admin: used, visible, filterable, searchable. */
type GridUse = 'used' | 'visible' | 'filterable' | 'searchable';

/** An attribute as REST describes it. */
export interface MetadataAttribute extends Omit<ListedAttribute, 'label'> {
  /** Attributes for Magento's own use have none. */
  readonly label: string | null;
  /** Not a part of Magento's own data model. */
  readonly custom?: true;
  readonly grid?: readonly GridUse[];
  readonly dataModel?: string;
}

type Details = Omit<Partial<MetadataAttribute>, 'hidden'> & { readonly hidden?: boolean };

const ALL: readonly GridUse[] = ['used', 'visible', 'filterable', 'searchable'];
const FILTERABLE: readonly GridUse[] = ['used', 'visible', 'filterable'];
const SEARCHABLE: readonly GridUse[] = ['used', 'visible', 'searchable'];
const ONLY_SEARCHABLE: readonly GridUse[] = ['used', 'searchable'];

const CUSTOMER_FORMS = ['customer_account_create', 'customer_account_edit', 'adminhtml_customer'];
const CHECKOUT_FORMS = [...CUSTOMER_FORMS, 'adminhtml_checkout'];

const hidden = (code: string, label: string | null, input: FormMetadata['input'], more: Details = {}): Details => ({
  code,
  label,
  input,
  sort: 0,
  hidden: true,
  ...more,
});

/**
 * The attributes of customers in the order of their attribute set. Rows add to the metadata of forms with the same code.
 * [Customer/Setup/CustomerSetup.php getDefaultEntities, Customer/Setup/Patch/Data/UpdateCustomerAttributesMetadata.php]
 */
const CUSTOMER_DETAILS: readonly Details[] = [
  hidden('confirmation', 'Is Confirmed', 'text', { grid: FILTERABLE }),
  { code: 'created_at', sort: 0, custom: true, grid: FILTERABLE, forms: CUSTOMER_FORMS },
  { code: 'website_id', grid: FILTERABLE },
  { code: 'created_in', grid: SEARCHABLE },
  { code: 'store_id', sort: 0, hidden: true },
  { code: 'group_id', grid: FILTERABLE, forms: ['adminhtml_customer', 'adminhtml_checkout'] },
  { code: 'disable_auto_group_change' },
  { code: 'prefix', custom: true },
  { code: 'firstname' },
  { code: 'middlename', custom: true },
  { code: 'lastname' },
  { code: 'suffix', custom: true },
  { code: 'email', grid: ALL, forms: CHECKOUT_FORMS },
  hidden('password_hash', null, 'hidden'),
  hidden('default_billing', 'Default Billing Address', 'text'),
  hidden('default_shipping', 'Default Shipping Address', 'text'),
  hidden('updated_at', 'Updated At', 'date', { custom: true }),
  { code: 'dob', custom: true, grid: FILTERABLE, forms: CHECKOUT_FORMS },
  { code: 'taxvat', custom: true, grid: SEARCHABLE, forms: CHECKOUT_FORMS },
  hidden('failures_num', 'Failures Number', 'hidden'),
  { code: 'gender', custom: true, grid: FILTERABLE, forms: CHECKOUT_FORMS },
  hidden('first_failure', 'First Failure Date', 'date'),
  hidden('rp_token', null, 'hidden'),
  hidden('rp_token_created_at', null, 'date', { rules: [{ name: 'input_validation', value: 'date' }] }),
  hidden('lock_expires', 'Failures Number', 'date'),
];

/** The same for addresses. [Customer/Setup/Patch/Data/UpdateIdentifierCustomerAttributesVisibility.php, DefaultCustomerGroupsAndAttributes.php] */
const ADDRESS_DETAILS: readonly Details[] = [
  { code: 'prefix', custom: true },
  { code: 'firstname', grid: ONLY_SEARCHABLE },
  { code: 'middlename', custom: true },
  { code: 'lastname', grid: ONLY_SEARCHABLE },
  { code: 'suffix', custom: true },
  { code: 'company', grid: ONLY_SEARCHABLE },
  { code: 'street', grid: ONLY_SEARCHABLE },
  { code: 'city', grid: ONLY_SEARCHABLE },
  { code: 'country_id', grid: FILTERABLE },
  { code: 'region', grid: SEARCHABLE },
  { code: 'region_id' },
  { code: 'postcode', grid: ALL, dataModel: 'Magento\\Customer\\Model\\Attribute\\Data\\Postcode' },
  { code: 'telephone', grid: ALL },
  { code: 'fax', custom: true, grid: ONLY_SEARCHABLE },
  { code: 'vat_id', hidden: false },
  hidden('vat_is_valid', 'VAT number validity', 'text'),
  hidden('vat_request_id', 'VAT number validation request ID', 'text'),
  hidden('vat_request_date', 'VAT number validation request date', 'text'),
  hidden('vat_request_success', 'VAT number validation request success', 'text'),
];

/** Metadata of the attributes of customers. */
export const customerMetadata = mergeDetails(CUSTOMER_DETAILS, listedAttributes(customerAttributes));
/** Metadata of the attributes of addresses. */
export const addressMetadata = mergeDetails(ADDRESS_DETAILS, listedAttributes(customerAddressAttributes));

function mergeDetails(details: readonly Details[], forms: readonly ListedAttribute[]): MetadataAttribute[] {
  return details.map(({ code = '', hidden: isHidden, ...row }) => {
    const form = forms.find((each) => each.code === code);
    const { hidden: formHidden, ...described } = {
      label: null,
      input: 'text' as const,
      sort: 0,
      ...form,
      ...row,
      code,
    };
    return (isHidden ?? formHidden) ? { ...described, hidden: true } : described;
  });
}
