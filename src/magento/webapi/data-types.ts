import { restTypes } from '../attributes/attribute-lists.ts';
import { customerAddressAttributes } from '../attributes/customer-address-attributes.ts';
import { customerAttributes } from '../attributes/customer-attributes.ts';
import { orderDataTypes } from './order-data-types.ts';
import { quoteDataTypes } from './quote-data-types.ts';

/** The properties of the data objects of service signatures, in Magento's order. [Customer/Api/Data, fw/Api/Search] */
export const dataTypes = {
  Customer: {
    id: 'int',
    ...restTypes(customerAttributes),
    extension_attributes: 'CustomerExtension',
    custom_attributes: 'CustomAttribute[]',
  },
  CustomerExtension: { assistance_allowed: 'int', is_subscribed: 'boolean' },
  Address: {
    id: 'int',
    customer_id: 'int',
    ...restTypes(customerAddressAttributes),
    extension_attributes: 'Extension',
    custom_attributes: 'CustomAttribute[]',
  },
  Region: { region_code: 'string', region: 'string', region_id: 'int', extension_attributes: 'Extension' },
  Extension: {},
  /** Clients send an array of codes and values, or an object of values by code. */
  CustomAttribute: { attribute_code: 'string', value: 'string' },
  CustomerGroup: {
    id: 'int',
    code: 'string',
    tax_class_id: 'int',
    tax_class_name: 'string',
    extension_attributes: 'CustomerGroupExtension',
  },
  CustomerGroupExtension: { exclude_website_ids: 'int[]' },
  SearchCriteria: {
    filter_groups: 'FilterGroup[]',
    sort_orders: 'SortOrder[]',
    page_size: 'int',
    current_page: 'int',
  },
  FilterGroup: { filters: 'Filter[]' },
  Filter: { field: 'string', value: 'string', condition_type: 'string' },
  SortOrder: { field: 'string', direction: 'string' },
  /** A device of Authy. [TwoFactorAuth/Api/Data/AuthyDeviceInterface.php] */
  AuthyDevice: { country: 'string', phone_number: 'string', method: 'string', extension_attributes: 'Extension' },
  ...quoteDataTypes,
  ...orderDataTypes,
} as const;

/** Name of a data type. */
export type DataType = keyof typeof dataTypes;
