import {
  createAddress,
  deleteAddress,
  findAddress,
  findAddressByUid,
  updateAddress,
} from '../../../domain/accounts/address-book.ts';
import type { GraphqlAddress } from '../../../domain/accounts/address-rules.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import { idOfUid, uidOf } from '../../../magento/schema/uid.ts';
import type { Address } from '../../../state/tables/account-rows.ts';
import type { Resolver } from '../resolver.ts';
import { type ResolverContext, requireCustomerId } from '../resolver-context.ts';
import { type AttributeInput, toAttributeValues, toCustomAttributes } from './custom-attributes.ts';
import { requireInputFields } from './customer-input-values.ts';

/** `CustomerAddressInput` of the schema, where it differs from the domain's input. */
export interface GraphqlAddressInput extends Omit<GraphqlAddress, 'custom_attributes' | 'street'> {
  readonly street?: readonly (string | null)[] | null;
  readonly custom_attributes?: readonly (AttributeInput | null)[] | null;
  readonly custom_attributesV2?: readonly (AttributeInput | null)[] | null;
}

/** `custom_attributesV2` takes precedence over its older form. */
function toAddressInput(addressInput: GraphqlAddressInput): GraphqlAddress {
  const { street, custom_attributes, custom_attributesV2, ...input } = addressInput;
  const attributes = custom_attributesV2 ?? custom_attributes;
  return {
    ...input,
    ...(street && { street: street.filter((line) => line !== null) }),
    ...(attributes && { custom_attributes: toCustomAttributes(attributes) }),
  };
}

const create: Resolver<{ input: GraphqlAddressInput }> = (_, { input }, context) => {
  const customerId = requireCustomerId(context);
  return createAddress(context.realm, context.store, customerId, toAddressInput(requireInputFields(input)));
};

const update: Resolver<{ id: number; input?: GraphqlAddressInput | null }> = (_, { id, input }, context) => {
  const { realm, store } = context;
  const customerId = requireCustomerId(context);
  if (id === 0) throw new Refusal('addressIdMissing');
  const changes = toAddressInput(requireInputFields(input, 'inputMustBeSpecified'));
  return updateAddress(realm, store, findAddress(realm, customerId, id), changes);
};

const updateV2: Resolver<{ uid: string; input?: GraphqlAddressInput | null }> = (_, { uid, input }, context) => {
  const { realm, store } = context;
  const customerId = requireCustomerId(context);
  if (uid === '') throw new Refusal('addressUidMissing');
  const changes = toAddressInput(requireInputFields(input, 'inputMustBeSpecified'));
  return updateAddress(realm, store, findAddressByUid(realm, customerId, idOfUid(uid)), changes);
};

const remove: Resolver<{ id: number }> = (_, { id }, context) =>
  deleteAddress(context.realm, findAddress(context.realm, requireCustomerId(context), id));

const removeV2: Resolver<{ uid: string }> = (_, { uid }, context) => {
  const customerId = requireCustomerId(context);
  if (uid === '') throw new Refusal('addressUidMissing');
  return deleteAddress(context.realm, findAddressByUid(context.realm, customerId, idOfUid(uid)));
};

/** Mutations of the addresses of a customer. */
export const addressMutations = {
  createCustomerAddress: create,
  updateCustomerAddress: update,
  updateCustomerAddressV2: updateV2,
  deleteCustomerAddress: remove,
  deleteCustomerAddressV2: removeV2,
};

/** Resolvers of the fields of `CustomerAddress` that are not a property of the row. [CustomerGraphQl/Model/Customer/Address/ExtractCustomerAddressData.php] */
export const addressResolvers = {
  uid: ({ id }: Address) => uidOf(id),
  country_id: ({ country_code }: Address) => country_code,
  region_id: ({ region }: Address) => region?.region_id ?? null,
  /** Always null: Magento does not expose it to storefronts. */
  customer_id: () => null,
  extension_attributes: () => [],
  custom_attributes: ({ custom_attributes }: Address) => custom_attributes ?? [],
  custom_attributesV2: (
    { custom_attributes }: Address,
    args: { attributeCodes?: readonly string[] | null },
    { realm }: ResolverContext,
  ) => toAttributeValues(realm, 'customer_address', custom_attributes, args),
};
