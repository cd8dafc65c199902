import * as v from 'valibot';
import { accountFaultsSchema } from '../../fault-schema/fault-schema.ts';
import { describedProperty } from '../../matching/described-property.ts';
import { addressFields } from '../tables/address-fields.ts';
import { customerFields } from '../tables/customer-fields.ts';
import { orderItemsSchema, ordersSchema } from './catalog-fixtures.ts';
import { fieldEntries, requiredProperty, scalarSchemas } from './field-schemas.ts';
import { booleanSchema, integerSchema, nonEmptyStringSchema, stringSchema } from './value-schemas.ts';

const regionSchema = v.strictObject({
  region: describedProperty(v.nullable(stringSchema), 'Name of the state or province.'),
  region_code: describedProperty(v.nullable(stringSchema), 'Code of the state or province, such as `MI`.'),
  region_id: describedProperty(v.nullable(integerSchema), "Magento's id of the state or province."),
});

/** The schema of the values of attributes that the store has added. */
export const customAttributeListSchema = v.array(
  v.strictObject({
    attribute_code: requiredProperty(nonEmptyStringSchema, 'Code of the attribute.'),
    value: requiredProperty(v.union([stringSchema, v.number(), booleanSchema, v.null()]), 'Value of the attribute.'),
  }),
);

/** The schema of stored payment methods. [Vault/Model/PaymentToken.php] */
const paymentTokensSchema = v.array(
  v.strictObject({
    public_hash: requiredProperty(nonEmptyStringSchema, 'Identifies the token for clients. Unique.'),
    payment_method_code: requiredProperty(nonEmptyStringSchema, 'Code of the payment method, such as `braintree`.'),
    type: requiredProperty(v.picklist(['card', 'account']), 'Type of the stored method.'),
    details: requiredProperty(stringSchema, 'Details as JSON, such as `{"type":"VI","maskedCC":"1111"}`.'),
  }),
);

/** The schema of an address of a customer in a fixture document. */
export const addressFixtureSchema = v.strictObject(
  fieldEntries(addressFields, {
    ...scalarSchemas,
    region: regionSchema,
    custom_attributes: customAttributeListSchema,
  }),
);

/** The schema of a customer in a fixture document, with Magento's names of attributes. */
export const customerFixtureSchema = v.strictObject(
  fieldEntries(customerFields, {
    ...scalarSchemas,
    addresses: v.array(addressFixtureSchema),
    custom_attributes: customAttributeListSchema,
    orders: ordersSchema,
    order_items: orderItemsSchema,
    payment_tokens: paymentTokensSchema,
    faults: accountFaultsSchema,
  }),
);

/** A customer in a fixture document. */
export type CustomerFixture = v.InferInput<typeof customerFixtureSchema>;
/** An address of a customer in a fixture document. */
export type AddressFixture = v.InferInput<typeof addressFixtureSchema>;
