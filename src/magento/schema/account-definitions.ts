import { countryCodeSchema } from './account/country-schema.ts';
import { customAttributesSchema } from './account/custom-attributes-schema.ts';
import { customerAccountSchema } from './account/customer-account-schema.ts';
import { customerAddressSchema } from './account/customer-address-schema.ts';
import { customerGroupSchema } from './account/customer-group-schema.ts';
import { customerSchema } from './account/customer-schema.ts';
import { customerTokenSchema } from './account/customer-token-schema.ts';
import { recaptchaSchema } from './account/recaptcha-schema.ts';
import { storeConfigSchema } from './account/store-config-schema.ts';

/** The SDL of the account schema. Types of one name are merged. */
export const accountDefinitions: readonly string[] = [
  customerSchema,
  customerTokenSchema,
  customerAccountSchema,
  customerAddressSchema,
  customAttributesSchema,
  customerGroupSchema,
  countryCodeSchema,
  recaptchaSchema,
  storeConfigSchema,
];
