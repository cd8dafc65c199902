import { type ListedAttribute, listedAttributes } from '../../magento/attributes/attribute-lists.ts';
import { customerAddressAttributes } from '../../magento/attributes/customer-address-attributes.ts';
import { customerAttributes } from '../../magento/attributes/customer-attributes.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { type ServiceCall, type ServiceMethod, stringArgument } from './service-call.ts';

const customers = listedAttributes(customerAttributes);
const addresses = listedAttributes(customerAddressAttributes);

/** Metadata of the attributes of customers and addresses. [Customer/Model/Metadata/AttributeMetadataConverter.php] */
export const metadataServices = {
  getCustomerAttribute: (call) => attributeOf(call, customers, 'customer'),
  getCustomerAttributes: (call) => attributesOf(call, customers),
  /** Custom attributes are not simulated. */
  getCustomAttributes: () => [],
  getAddressAttribute: (call) => attributeOf(call, addresses, 'customer_address'),
  getAddressAttributes: (call) => attributesOf(call, addresses),
  getCustomAddressAttributes: () => [],
} as const satisfies Readonly<Record<string, ServiceMethod>>;

function attributeOf(call: ServiceCall, attributes: readonly ListedAttribute[], entityType: string): object {
  const code = stringArgument(call, 'attributeCode');
  const attribute = attributes.find((candidate) => candidate.code === code);
  if (attribute === undefined) {
    throw new Refusal('noSuchEntityOfTwo', {
      fieldName: 'entityType',
      fieldValue: entityType,
      field2Name: 'attributeCode',
      field2Value: code,
    });
  }
  return attributeMetadata(attribute);
}

/** All attributes, or those of a form. */
function attributesOf(call: ServiceCall, attributes: readonly ListedAttribute[]): object[] {
  const form = stringArgument(call, 'formCode');
  if (form === '') return attributes.map(attributeMetadata);
  const inForm = attributes.filter(({ forms }) => forms?.includes(form));
  if (inForm.length === 0) throw new Refusal('noSuchEntity', { fieldName: 'formCode', fieldValue: form });
  return inForm.map(attributeMetadata);
}

/** [Customer/Api/Data/AttributeMetadataInterface.php] */
const attributeMetadata = (attribute: ListedAttribute): object => ({
  frontend_input: attribute.input,
  input_filter: attribute.filter ?? '',
  store_label: attribute.label,
  validation_rules: attribute.rules ?? [],
  multiline_count: attribute.lines ?? 0,
  visible: attribute.hidden !== true,
  required: attribute.required === true,
  data_model: '',
  options: attribute.options ?? [],
  frontend_class: attribute.required ? ' required-entry' : '',
  user_defined: false,
  sort_order: attribute.sort,
  frontend_label: attribute.label,
  note: '',
  system: true,
  backend_type: 'static',
  is_used_in_grid: false,
  is_visible_in_grid: false,
  is_filterable_in_grid: false,
  is_searchable_in_grid: false,
  attribute_code: attribute.code,
});
