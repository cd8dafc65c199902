import { listDefinedAttributes } from '../../domain/accounts/defined-attributes.ts';
import { compareNames, listCountries } from '../../domain/store/directory.ts';
import {
  addressMetadata,
  customerMetadata,
  type MetadataAttribute,
} from '../../magento/attributes/attribute-metadata.ts';
import type { AttributeEntity } from '../../magento/attributes/defined-attribute.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import { type ServiceCall, type ServiceMethod, stringArgument } from './service-call.ts';

/** Services of the metadata of attributes of customers and addresses. [Customer/Model/Metadata/AttributeMetadataConverter.php] */
export const metadataServices = {
  getCustomerAttribute: (call) => attributeOf(call, customerAttributes(call), 'customer'),
  getCustomerAttributes: (call) => attributesOf(call, customerAttributes(call)),
  getCustomAttributes: (call) => addedAttributes(call, 'customer').map((attribute) => attributeData(call, attribute)),
  getAddressAttribute: (call) => attributeOf(call, addressAttributes(call), 'customer_address'),
  getAddressAttributes: (call) => attributesOf(call, addressAttributes(call)),
  getCustomAddressAttributes: (call) =>
    addedAttributes(call, 'customer_address').map((attribute) => attributeData(call, attribute)),
} as const satisfies Readonly<Record<string, ServiceMethod>>;

type ListedMetadata = MetadataAttribute & { readonly defined?: true };

const customerAttributes = (call: ServiceCall) => [...customerMetadata, ...addedAttributes(call, 'customer')];
const addressAttributes = (call: ServiceCall) => [...addressMetadata, ...addedAttributes(call, 'customer_address')];

/** The attributes that the store has added. */
const addedAttributes = ({ realm }: ServiceCall, entity: AttributeEntity): ListedMetadata[] =>
  listDefinedAttributes(realm, entity).map((attribute) => ({
    code: attribute.code,
    label: attribute.label,
    input: attribute.frontend_input,
    sort: attribute.sort_order,
    forms: attribute.forms,
    custom: true,
    defined: true,
    options: attribute.options,
    rules: attribute.validate_rules,
    lines: attribute.multiline_count,
    ...(attribute.is_required && { required: true }),
    ...(attribute.is_unique && { unique: true }),
    ...(attribute.input_filter !== 'none' && { filter: attribute.input_filter }),
  }));

function attributeOf(call: ServiceCall, attributes: readonly ListedMetadata[], entityType: string): object {
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
  return attributeData(call, attribute);
}

/** All attributes, or those of a form in the order of their sort numbers. */
function attributesOf(call: ServiceCall, attributes: readonly ListedMetadata[]): object[] {
  const form = stringArgument(call, 'formCode');
  if (form === '') return attributes.map((attribute) => attributeData(call, attribute));
  const inForm = attributes.filter(({ forms }) => forms?.includes(form));
  if (inForm.length === 0) throw new Refusal('noSuchEntity', { fieldName: 'formCode', fieldValue: form });
  return inForm.toSorted((one, other) => one.sort - other.sort).map((attribute) => attributeData(call, attribute));
}

/** The metadata of an attribute as REST returns it. [Customer/Api/Data/AttributeMetadataInterface.php] */
function attributeData(call: ServiceCall, attribute: ListedMetadata): object {
  const grid = attribute.grid ?? [];
  return {
    frontend_input: attribute.input,
    input_filter: attribute.filter ?? '',
    store_label: attribute.label,
    validation_rules: attribute.rules ?? [],
    multiline_count: attribute.lines ?? 0,
    visible: attribute.hidden !== true,
    required: attribute.required === true,
    data_model: attribute.dataModel ?? '',
    options: optionsOf(call, attribute).map(({ label, value }) => ({ label, value })),
    frontend_class: frontendClass(attribute),
    user_defined: attribute.defined === true,
    sort_order: attribute.sort,
    frontend_label: attribute.label,
    note: '',
    system: attribute.custom !== true,
    backend_type: 'static',
    is_used_in_grid: grid.includes('used'),
    is_visible_in_grid: grid.includes('visible'),
    is_filterable_in_grid: grid.includes('filterable'),
    is_searchable_in_grid: grid.includes('searchable'),
    attribute_code: attribute.code,
  };
}

/** The CSS class of an input. [Eav/Model/Entity/Attribute/Frontend/AbstractFrontend.php getClass] */
function frontendClass({ required, rules }: MetadataAttribute): string {
  const isEmail = rules?.some(({ name, value }) => name === 'input_validation' && value === 'email');
  return [required && 'required-entry', isEmail && 'validate-email'].filter(Boolean).join(' ');
}

interface Option {
  readonly label: string;
  readonly value: string;
}

/**
 * Options of an attribute: its own, those of a setting, or entities of the store.
 * [Customer/Model/AttributeMetadataConverter.php, Customer/Model/ResourceModel/Address/Attribute/Source]
 */
function optionsOf({ realm, store }: ServiceCall, { code, options = [] }: MetadataAttribute): readonly Option[] {
  const { websites, stores, groups } = realm.world;
  switch (code) {
    case 'website_id':
      return websites.values().map(({ id, name }) => ({ label: name, value: String(id) }));
    case 'store_id':
      return stores.values().map(({ id, name }) => ({ label: name, value: String(id) }));
    case 'group_id':
      return groups.values().flatMap(({ id, code: name }) => (id === 0 ? [] : [{ label: name, value: String(id) }]));
    case 'country_id': {
      const countries = listCountries(realm, store).flatMap(({ id, full_name_locale: name }) =>
        name === null ? [] : [{ label: name, value: id }],
      );
      return [{ label: ' ', value: '' }, ...sortByLabel(countries)];
    }
    case 'region_id': {
      const regions = listCountries(realm, store).flatMap(({ available_regions }) => available_regions ?? []);
      const sorted = sortByLabel(regions.map(({ id, name }) => ({ label: name, value: String(id) })));
      return [{ label: 'Please select a region, state or province.', value: '' }, ...sorted];
    }
    case 'prefix':
    case 'suffix':
      // Magento reads the setting of the default scope.
      return valuesOf(setting(realm, `customer/address/${code}_options`));
    default:
      return options;
  }
}

const valuesOf = (list: string): Option[] =>
  list === '' ? [] : list.split(';').map((value) => ({ label: value, value }));

const sortByLabel = (options: readonly Option[]): Option[] =>
  options.toSorted((one, other) => compareNames(one.label, other.label));
