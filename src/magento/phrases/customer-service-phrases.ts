import { definePhrases } from './phrase.ts';

const ACCOUNT_MANAGEMENT = 'app/code/Magento/Customer/Model/AccountManagement.php';
const CUSTOMER_RESOURCE = 'app/code/Magento/Customer/Model/ResourceModel/Customer.php';
const GROUP_REPOSITORY = 'app/code/Magento/Customer/Model/ResourceModel/GroupRepository.php';

/** The customer services, where their messages differ from those of GraphQL. */
export const customerServicePhrases = definePhrases({
  passwordDoesNotMatch: {
    kind: 'authentication',
    text: "The password doesn't match this account. Verify the password and try again.",
    source: `${ACCOUNT_MANAGEMENT} changePasswordForCustomer`,
  },
  customerEmailMissing: {
    kind: 'localized',
    text: 'The customer email is missing. Enter and try again.',
    source: `${CUSTOMER_RESOURCE} _beforeSave`,
  },
  emailAttributeNotValid: {
    kind: 'input',
    text: '"Email" is not a valid email address.',
    evidence: 'recorded',
    source: 'app/code/Magento/Eav/Model/Attribute/Data/Text.php',
  },
  valueTooShort: {
    kind: 'input',
    text: '"%1" length must be equal or greater than %2 characters.',
    source: 'app/code/Magento/Eav/Model/Attribute/Data/Text.php',
  },
  valueTooLong: {
    kind: 'input',
    text: '"%1" length must be equal or less than %2 characters.',
    source: 'app/code/Magento/Eav/Model/Attribute/Data/Text.php',
  },
  dobInFuture: {
    kind: 'input',
    text: 'The Date of Birth should not be greater than today.',
    since: '2.4.8',
    source: 'app/code/Magento/Customer/Model/Validator/Dob.php',
  },
  groupUnknown: {
    kind: 'localized',
    text: 'The specified customer group id does not exist.',
    since: '2.4.1',
    source: 'app/code/Magento/Customer/Model/ResourceModel/CustomerRepository.php',
  },
  defaultAddressInvalid: {
    kind: 'input',
    text: 'The %fieldName value is invalid. Set the correct value and try again.',
    since: ['2.4.4-p8', '2.4.5-p7', '2.4.6-p5'],
    source: 'app/code/Magento/Customer/Model/ResourceModel/CustomerRepository.php validateDefaultAddress',
  },
  customerInStore: {
    kind: 'input',
    text: 'This customer already exists in this store.',
    source: `${ACCOUNT_MANAGEMENT} createAccountWithPasswordHash`,
  },
  storeNotInWebsite: {
    kind: 'localized',
    text: 'The store view is not in the associated website.',
    source: `${ACCOUNT_MANAGEMENT} createAccountWithPasswordHash`,
  },
  templateInvalid: {
    kind: 'input',
    text: 'Invalid value of "%value" provided for the %fieldName field. Possible values: %template1 or %template2.',
    source: `${ACCOUNT_MANAGEMENT} handleUnknownTemplate`,
  },
  tooManyResets: {
    kind: 'localized',
    text: 'We received too many requests for password resets. Please wait and try again later or contact %1.',
    source: 'app/code/Magento/Security/Model/SecurityChecker/Frequency.php',
  },
  groupExists: {
    kind: 'localized',
    text: 'Customer Group already exists.',
    source: `${GROUP_REPOSITORY} save`,
  },
  groupNotDeletable: { kind: 'localized', text: 'Cannot delete group.', source: `${GROUP_REPOSITORY} delete` },
});
