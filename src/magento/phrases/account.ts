import { catalogueOf } from './phrase.ts';

const GET_CUSTOMER = 'app/code/Magento/CustomerGraphQl/Model/Customer/GetCustomer.php';
const IS_EMAIL_AVAILABLE = 'app/code/Magento/CustomerGraphQl/Model/Resolver/IsEmailAvailable.php';

/** Customer accounts. */
export const accountPhrases = catalogueOf({
  customerDoesNotExist: { kind: 'noSuchEntity', text: 'Customer with id "%1" does not exist.', source: GET_CUSTOMER },
  accountLocked: { kind: 'authentication', text: 'The account is locked.', source: GET_CUSTOMER },
  emailMustBeSpecified: { kind: 'input', text: 'Email must be specified', source: IS_EMAIL_AVAILABLE },
  emailIsInvalid: { kind: 'input', text: 'Email is invalid', source: IS_EMAIL_AVAILABLE },
});
