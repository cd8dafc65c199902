import { defineTrait } from './trait.ts';

/** Customer accounts and their addresses. */
export const accountTraits = {
  is_email_available: defineTrait({
    description: 'Result of `isEmailAvailable`.',
    values: {
      looks_up: 'whether no account has the e-mail address',
      true_unless_switched: '`true`, or the same lookup if `checkout/options/enable_guest_checkout_login` is 1',
    },
    source: 'module-customer/Model/AccountManagement.php',
    releases: [
      { value: 'looks_up', since: '2.3.1', evidence: ['source'] },
      { value: 'true_unless_switched', since: ['2.4.4-p4', '2.4.5-p3', '2.4.6-p1'], evidence: ['source', 'recorded'] },
    ],
  }),
  changed_email_confirmation: defineTrait({
    description: 'Confirmation of a changed e-mail address.',
    values: {
      absent: 'absent',
      present:
        'required if `customer/account_information/confirm` is 1; the mail that the account is confirmed is only sent before the first sign-in',
    },
    source: 'module-customer/Model/EmailNotification.php, module-customer/etc/config.xml',
    releases: [
      { value: 'absent', since: '2.3.1', evidence: ['source'] },
      { value: 'present', since: ['2.4.4-p2', '2.4.5-p1', '2.4.6'], evidence: ['source'] },
    ],
  }),
  rest_email_change: defineTrait({
    description: "Effect of a changed e-mail address over REST on the customer's tokens.",
    values: { keeps_tokens: 'the tokens stay valid', revokes_tokens: 'the tokens are revoked' },
    source: 'module-customer/etc/webapi_rest/events.xml',
    releases: [
      { value: 'keeps_tokens', since: '2.3.1', evidence: ['source'] },
      { value: 'revokes_tokens', since: '2.4.9', evidence: ['unsure'] },
    ],
  }),
  required_values_text: defineTrait({
    description: 'Message of the GraphQL mutations of accounts for required values that are missing.',
    values: {
      together_for_addresses: 'as `together` for addresses, as `each` for accounts',
      together: '`Required parameters are missing: First Name, Last Name`, before anything else is checked',
      each: '`"First Name" is a required value.`, `The email address is required to create a customer account.`',
    },
    source: 'module-customer-graph-ql/Model/Customer/ValidateCustomerData.php',
    releases: [
      { value: 'together_for_addresses', since: '2.3.1', evidence: ['source'] },
      { value: 'together', since: '2.3.4', evidence: ['source', 'recorded', 'test'] },
      { value: 'each', since: '2.4.8', evidence: ['source'] },
    ],
  }),
  rest_account_without_email: defineTrait({
    description: '`POST /V1/customers` without an e-mail address.',
    values: {
      missing: '400 `The customer email is missing. Enter and try again.`',
      internal_error: '500 `Internal Error…` with a password; as above without one',
      refused: '400 `The email address is required to create a customer account.`',
    },
    source:
      'module-customer/Model/Customer/CredentialsValidator.php (PHP 8.1 refuses null), module-customer/Model/AccountManagement.php',
    releases: [
      { value: 'missing', since: '2.3.1', evidence: ['source', 'unsure'] },
      { value: 'internal_error', since: '2.4.4', evidence: ['recorded'] },
      { value: 'refused', since: '2.4.8', evidence: ['recorded'] },
    ],
  }),
  address_without_country: defineTrait({
    description: '`createCustomerAddress` without a country.',
    values: {
      internal_error: '`Internal server error`',
      refused: '`"countryId" is required. Enter and try again.`',
    },
    source: 'recorded from Magento 2.4.7-p3 and 2.4.8-p1',
    releases: [
      { value: 'internal_error', since: '2.3.1', evidence: ['recorded'] },
      { value: 'refused', since: '2.4.8', evidence: ['recorded'] },
    ],
  }),
  address_order: defineTrait({
    description: 'Order of the addresses of a customer.',
    values: { by_id: 'by id', default_shipping_first: 'the default shipping address first, the others by id' },
    source: 'module-customer/Model/Customer.php',
    releases: [
      { value: 'by_id', since: '2.3.1', evidence: ['source', 'recorded'] },
      { value: 'default_shipping_first', since: '2.4.8', evidence: ['source', 'recorded'] },
    ],
  }),
  name_validator: defineTrait({
    description: 'Whether the characters and the length of names are checked (`First Name is not valid!`).',
    values: { absent: 'no', present: 'yes' },
    source: 'module-customer/Model/Validator/Name.php',
    releases: [
      { value: 'absent', since: '2.3.1', evidence: ['source'] },
      { value: 'present', since: ['2.3.7', '2.4.2-p1'], evidence: ['source', 'recorded', 'test'] },
    ],
  }),
  email_letters: defineTrait({
    description: 'Letters in the local part of an e-mail address.',
    values: { ascii: 'ASCII only', any: 'any, such as in `jØrgen@example.com`' },
    source: 'Magento api-functional CreateCustomerTest of 2.4.2-p1 and 2.4.7',
    releases: [
      { value: 'ascii', since: '2.3.1', evidence: ['test'] },
      { value: 'any', since: '2.4.3', evidence: ['unsure'] },
    ],
  }),
  date_of_birth_in_future: defineTrait({
    description: 'A date of birth in the future.',
    values: { accepted: 'accepted', refused: '`The Date of Birth should not be greater than today.`' },
    source: 'module-customer/Model/Validator/Dob.php',
    releases: [
      { value: 'accepted', since: '2.3.1', evidence: ['source', 'recorded'] },
      { value: 'refused', since: '2.4.8', evidence: ['source', 'recorded'] },
    ],
  }),
  gender_must_exist: defineTrait({
    description: 'A gender that is not an option of the attribute.',
    values: { no: 'accepted', yes: 'refused' },
    source: 'module-customer-graph-ql/Model/Customer/ValidateCustomerData/ValidateGender.php',
    releases: [
      { value: 'no', since: '2.3.1', evidence: ['source'] },
      { value: 'yes', since: '2.4.1', evidence: ['source'] },
    ],
  }),
  group_must_exist: defineTrait({
    description: 'A customer group that does not exist.',
    values: { no: 'accepted', yes: '`The specified customer group id does not exist.`' },
    source: 'module-customer/Model/ResourceModel/CustomerRepository.php',
    releases: [
      { value: 'no', since: '2.3.1', evidence: ['source', 'report'] },
      { value: 'yes', since: '2.4.1', evidence: ['source', 'report'] },
    ],
  }),
  group_of_new_account: defineTrait({
    description: 'The customer group in a `POST /V1/customers` of a caller that may not manage customers.',
    values: {
      accepted: 'accepted',
      dropped: 'dropped: the account gets the default group',
      refused: '401 for `Magento_Customer::manage`',
    },
    source: 'module-customer/Model/AccountManagementApi.php',
    releases: [
      { value: 'accepted', since: ['2.3.1', '2.4.0'], evidence: ['source'] },
      { value: 'dropped', since: ['2.3.7', '2.4.2-p1'], evidence: ['source'] },
      {
        value: 'refused',
        since: ['2.4.4-p12', '2.4.5-p11', '2.4.6-p9', '2.4.7'],
        evidence: ['source', 'recorded'],
      },
    ],
  }),
  confirmation_key_in_response: defineTrait({
    description: 'Confirmation key in the response to `POST /V1/customers`.',
    values: { present: 'present', absent: 'absent' },
    source: 'module-customer/Model/AccountManagementApi.php',
    releases: [
      { value: 'present', since: '2.3.1', evidence: ['source'] },
      { value: 'absent', since: '2.4.2', evidence: ['source'] },
    ],
  }),
  own_account_update: defineTrait({
    description: 'Values that `PUT /V1/customers/me` does not change, even if the request contains them.',
    values: {
      keeps_id: 'the id; a customer can change the group, website and store of the own account',
      clears_group: 'the id; the group is ignored',
      keeps_group_website_store: 'the id, the group, the website and the store',
    },
    source: 'module-customer/etc/webapi.xml',
    releases: [
      { value: 'keeps_id', since: '2.3.1', evidence: ['source'] },
      { value: 'clears_group', since: '2.3.5', evidence: ['source'] },
      { value: 'keeps_id', since: '2.4.0', evidence: ['source'] },
      { value: 'keeps_group_website_store', since: ['2.3.6-p1', '2.4.1-p1'], evidence: ['source'] },
    ],
  }),
  customer_update: defineTrait({
    description: 'Values that the body of `PUT /V1/customers/:customerId` does not contain.',
    values: {
      whole: 'required values are refused as missing (`The customer email is missing.`), others are removed',
      partial: 'the stored values are kept',
    },
    source: 'module-customer/Plugin/Webapi/Controller/Rest/…/UpdateCustomer.php; magento/magento2 pull request 28332',
    releases: [
      { value: 'whole', since: '2.3.1', evidence: ['source', 'report'] },
      { value: 'partial', since: '2.4.1', evidence: ['source', 'report'] },
    ],
  }),
  default_address_check: defineTrait({
    description: 'Default addresses in a saved customer over REST.',
    values: {
      absent: 'not checked',
      in_request: 'must be among the addresses of the request',
      in_stored: 'must be among the stored addresses; a request without them is accepted and removes the default',
    },
    source: 'module-customer/Model/ResourceModel/CustomerRepository.php validateDefaultAddress',
    releases: [
      { value: 'absent', since: '2.3.1', evidence: ['source'] },
      { value: 'in_request', since: ['2.4.4-p8', '2.4.5-p7', '2.4.6-p5', '2.4.7'], evidence: ['source', 'recorded'] },
      {
        value: 'in_stored',
        since: ['2.4.4-p12', '2.4.5-p11', '2.4.6-p9', '2.4.7-p4', '2.4.8'],
        evidence: ['source', 'recorded'],
      },
    ],
  }),
  attribute_options: defineTrait({
    description: 'A value of a customer attribute that is not one of its options, over REST.',
    values: { any: 'accepted', checked: '`Attribute gender does not contain option with Id 9`' },
    source: 'module-eav/Model/Attribute/Data/Select.php',
    releases: [
      { value: 'any', since: '2.3.1', evidence: ['source'] },
      { value: 'checked', since: '2.4.6', evidence: ['source', 'recorded'] },
    ],
  }),
  address_characters: defineTrait({
    description: 'Characters of the names, the city and the phone number of an address in GraphQL.',
    values: { any: 'any', checked: 'refused if not allowed, such as `Invalid City. Please use …`' },
    source: 'module-customer/etc/validation.xml, module-customer/Model/Validator/City.php and Telephone.php',
    releases: [
      { value: 'any', since: '2.3.1', evidence: ['source', 'recorded'] },
      { value: 'checked', since: '2.4.8', evidence: ['source', 'recorded'] },
    ],
  }),
  region_checks: defineTrait({
    description: 'Whether GraphQL compares the region of an address with the country.',
    values: { absent: 'no', present: 'yes' },
    source: 'module-customer-graph-ql/Model/Customer/Address/ValidateAddress.php',
    releases: [
      { value: 'absent', since: '2.3.1', evidence: ['source'] },
      { value: 'present', since: '2.4.0', evidence: ['source', 'recorded', 'test'] },
    ],
  }),
};
