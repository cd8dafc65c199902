import { storedFields } from '../../magento/attributes/attribute-lists.ts';
import { customerAddressAttributes } from '../../magento/attributes/customer-address-attributes.ts';

const { firstname, lastname, ...otherAttributes } = storedFields(customerAddressAttributes);

/** The fields of an address of a customer. */
export const addressFields = {
  id: { type: 'id', description: 'Id of the address, unique in the document. Default: the next free number.' },
  firstname,
  lastname,
  ...otherAttributes,
  custom_attributes: {
    type: 'custom_attributes',
    description: 'Values of attributes that the store added to addresses.',
    storage: 'optional',
  },
} as const;
