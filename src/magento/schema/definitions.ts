import { countrySchema } from './country.ts';
import { customAttributesSchema } from './custom-attributes.ts';
import { customerSchema } from './customer.ts';
import { customerAccountSchema } from './customer-account.ts';
import { customerAddressSchema } from './customer-address.ts';
import { customerGroupSchema } from './customer-group.ts';
import { customerTokenSchema } from './customer-token.ts';
import { recaptchaSchema } from './recaptcha.ts';
import { storeConfigSchema } from './store-config.ts';

/** The SDL of every subject. Types of one name are merged. */
export const schemaDefinitions: readonly string[] = [
  customerSchema,
  customerTokenSchema,
  customerAccountSchema,
  customerAddressSchema,
  customAttributesSchema,
  customerGroupSchema,
  countrySchema,
  recaptchaSchema,
  storeConfigSchema,
];
