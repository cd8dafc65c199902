import { defineCauses } from './cause.ts';

const INVALID_NAME =
  'The name has characters that Magento does not accept, such as `<`, `/` or an emoji, or is longer than 255 characters.';

/** Causes that concern names, addresses and other data of customers. */
export const customerDataCauses = defineCauses({
  regionIdRequired: [
    'Addresses of the country need a region (`general/region/state_required`), and GraphQL takes it by `region_id` only: a code or a name is not accepted.',
  ],
  regionMismatch: [
    'The `region_id` belongs to another country; `country(id: "US") { available_regions { id } }` lists the regions of a country.',
  ],
  regionNotInCountry: ['The name or the code is not a region of the country.'],
  tooManyLines: ['The address has more street lines than `customer/address/street_lines`.'],
  telephoneNotValid: [
    { why: 'The telephone number has letters; up to 2.4.7 it was not checked.', since: '2.4.8' },
    { why: 'The telephone number has a slash or a dot, which 2.4.8 refuses.', since: '2.4.8' },
  ],
  cityNotValid: ['The name of the city has digits or punctuation that Magento does not accept.'],
  requiredParametersMissing: [
    'A field that the store requires is missing or empty: the form of the client has fewer fields than `attributesForm` lists.',
  ],
  firstnameNotValid: [INVALID_NAME],
  lastnameNotValid: [INVALID_NAME],
  middlenameNotValid: [INVALID_NAME],
  dobInFuture: ['The date of birth is later than today; day and month may be exchanged.'],
  valueInvalid: [
    'The value belongs to another field or country: a country that `general/country/allow` does not have, or a `region_id` of another country.',
  ],
  defaultAddressInvalid: [
    'A PUT of the customer deletes the addresses that it does not contain, and Magento refuses to delete the default address.',
  ],
  customerEmailMissing: [
    {
      why: 'Up to 2.4.0, a PUT must contain the whole customer: the e-mail address, names and the website too.',
      until: '2.4.1',
    },
    'The body has no e-mail address.',
  ],
  customerInStore: ['An account with this id or e-mail address already exists.'],
  groupUnknown: ['The `group_id` does not exist: the ids of groups differ between stores.'],
  attributeValueEmpty: ['An attribute that the store requires has no value.'],
  storeNotInWebsite: ['`store_id` and `website_id` of the customer do not belong together.'],
  addressIdMissing: ['The id is 0 or was not sent: the address is new for the client, and must be created.'],
  inputMustBeSpecified: ['`input` is empty: the variable is misspelled, or undefined in the client.'],
  newsletterGuestsRefused: [
    'No token was sent, or it has expired or was revoked, and `newsletter/subscription/allow_guest_subscribe` is 0.',
  ],
  newsletterFailed: [
    'The e-mail address belongs to another account than that of the caller.',
    'The caller is an integration or an admin, whose bearer token has no customer.',
  ],
  newsletterAlreadySubscribed: ['The e-mail address is already subscribed, perhaps by a double click.'],
  newsletterEmailMissing: ['The argument `email` is empty.'],
});
