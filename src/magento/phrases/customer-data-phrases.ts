import { definePhrases } from './phrase.ts';

const DATE = 'app/code/Magento/Eav/Model/Attribute/Data/Date.php';
const NAME = 'app/code/Magento/Customer/Model/Validator/Name.php';
const VALIDATE_ADDRESS = 'app/code/Magento/CustomerGraphQl/Model/Customer/Address/ValidateAddress.php';

/** Values of customers and addresses that the validators of the service layer and of GraphQL refuse. */
export const customerDataPhrases = definePhrases({
  requiredParametersMissing: {
    kind: 'input',
    text: 'Required parameters are missing: %1',
    until: '2.4.8',
    source: 'app/code/Magento/CustomerGraphQl/Model/Customer/ValidateCustomerData/ValidateRequiredArguments.php',
  },
  firstnameNotValid: { kind: 'input', text: 'First Name is not valid!', since: ['2.3.7', '2.4.2-p1'], source: NAME },
  lastnameNotValid: { kind: 'input', text: 'Last Name is not valid!', since: ['2.3.7', '2.4.2-p1'], source: NAME },
  middlenameNotValid: { kind: 'input', text: 'Middle Name is not valid!', since: ['2.3.7', '2.4.2-p1'], source: NAME },
  optionUnknown: {
    kind: 'input',
    text: 'Attribute %1 does not contain option with Id %2',
    since: '2.4.6',
    source: 'app/code/Magento/Eav/Model/Attribute/Data/Select.php',
  },
  dateOutOfRange: { kind: 'input', text: 'Please enter a valid date between %1 and %2 at %3.', source: DATE },
  dateTooEarly: { kind: 'input', text: 'Please enter a valid date equal to or greater than %1 at %2.', source: DATE },
  dateTooLate: { kind: 'input', text: 'Please enter a valid date less than or equal to %1 at %2.', source: DATE },
  attributeValueEmpty: {
    kind: 'input',
    text: 'The "%1" attribute value is empty. Set the attribute and try again.',
    source: 'app/code/Magento/Eav/Model/Entity/Attribute/Backend/AbstractBackend.php',
  },
  websiteNotFound: {
    kind: 'noSuchEntity',
    text: "The website with id %1 that was requested wasn't found. Verify the website and try again.",
    rendered: true,
    source: 'app/code/Magento/Store/Model/WebsiteRepository.php',
  },
  addressIdMissing: {
    kind: 'input',
    text: 'Address "id" value must be specified',
    since: '2.3.3',
    earlierTexts: [{ since: '2.3.2', text: 'Address "id" value should be specified' }],
    source: 'app/code/Magento/CustomerGraphQl/Model/Resolver/UpdateCustomerAddress.php',
  },
  regionIdRequired: {
    kind: 'input',
    text: 'A region_id is required for the specified country code',
    since: '2.4.0',
    source: VALIDATE_ADDRESS,
  },
  regionMismatch: {
    kind: 'input',
    text: 'The region_id does not match the selected country or region',
    since: '2.4.0',
    source: VALIDATE_ADDRESS,
  },
  regionNotInCountry: {
    kind: 'input',
    text: 'The specified region is not a part of the selected country or region',
    since: '2.4.0',
    source: VALIDATE_ADDRESS,
  },
  tooManyLines: {
    kind: 'input',
    text: '"%1" cannot contain more than %2 lines.',
    source: 'app/code/Magento/Eav/Model/Attribute/Data/Multiline.php',
  },
  cityNotValid: {
    kind: 'input',
    text: "Invalid City. Please use A-Z, a-z, 0-9, -, ', spaces",
    since: '2.4.8',
    source: 'app/code/Magento/Customer/Model/Validator/City.php',
  },
  telephoneNotValid: {
    kind: 'input',
    text: 'Invalid Phone Number. Please use 0-9, +, -, (, ) and space.',
    since: '2.4.8',
    source: 'app/code/Magento/Customer/Model/Validator/Telephone.php',
  },
});
