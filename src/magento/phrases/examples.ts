import type { PhraseKey } from '../phrases.ts';
import type { PhraseParameters } from '../refusal.ts';

/** Values for the placeholders of a phrase where a fault gives none and the request has none either. */
export const exampleParameters: Readonly<Partial<Record<PhraseKey, PhraseParameters>>> = {
  specifyValue: ['email'],
  valueShouldBeSpecified: ['email'],
  consumerNotAuthorized: { resources: 'self' },
  customerDoesNotExist: ['1'],
  emailNotValid: ['customer'],
  genderNotValid: ['7'],
  valueRequired: ['First Name'],
  severalValues: ['The value is not valid.'],
  addressOfAnother: { address_id: '1' },
  addressUnknown: { address_id: '1' },
  addressIsDefaultBilling: ['1'],
  addressIsDefaultShipping: ['1'],
  passwordTooLong: ['256'],
  passwordTooShort: ['8'],
  passwordNeedsClasses: ['3'],
  methodNotSupported: ['PATCH'],
  contentTypeUnknown: ['text/plain'],
  typeInvalid: ['abc', 'int'],
  required: { fieldName: 'username' },
  noSuchEntity: { fieldName: 'customerId', fieldValue: 1 },
  storeNotFound: ['nowhere'],
  queryTooDeep: ['20', '21'],
  tooManyAliases: ['10', '11'],
  queryTooComplex: ['1000', '1001'],
  useProviderEndpoints: { active_providers: ['google'] },
  personalProviderRequired: { providers: ['google'], active_providers: [] },
  cartOfAnother: { masked_cart_id: 'CYmiiQRjPVc2gJUc5r7IsBmwegVIFO43' },
};
