import {
  type AddressInput,
  createAddress,
  deleteAddress,
  findAddress,
  findAddressOfUid,
  updateAddress,
} from '../../../domain/accounts/manage-address.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import { idOfUid, uidOf } from '../../../magento/schema/uid.ts';
import type { Address } from '../../../state/tables/account-rows.ts';
import type { Resolver } from '../resolver.ts';
import { requireCustomerId } from '../resolver-context.ts';
import { readAttributes, type SentAttribute, tellAttributes } from './custom-attribute-values.ts';
import { requireInput } from './customer-input-values.ts';

/** `CustomerAddressInput`: what of it is not the domain's own word. */
export interface SentAddress extends Omit<AddressInput, 'custom_attributes' | 'street'> {
  readonly street?: readonly (string | null)[] | null;
  readonly country_id?: string | null;
  readonly custom_attributes?: readonly (SentAttribute | null)[] | null;
  readonly custom_attributesV2?: readonly (SentAttribute | null)[] | null;
}

/** The older `country_id` and `custom_attributes` give way to their newer names. */
function addressInput(sent: SentAddress): AddressInput {
  const { country_id, street, custom_attributes, custom_attributesV2, ...input } = sent;
  const attributes = custom_attributesV2 ?? custom_attributes;
  return {
    ...input,
    ...(input.country_code === undefined && country_id !== undefined && { country_code: country_id }),
    ...(street && { street: street.filter((line) => line !== null) }),
    ...(attributes && { custom_attributes: readAttributes(attributes) }),
  };
}

const create: Resolver<{ input: SentAddress }> = (_, { input }, context) => {
  const customerId = requireCustomerId(context);
  return createAddress(context.realm, customerId, addressInput(requireInput(input)));
};

const update: Resolver<{ id: number; input?: SentAddress | null }> = (_, { id, input }, context) => {
  const { realm } = context;
  const address = findAddress(realm, requireCustomerId(context), id);
  return updateAddress(realm, address, addressInput(requireInput(input)));
};

const updateV2: Resolver<{ uid: string; input?: SentAddress | null }> = (_, { uid, input }, context) => {
  const { realm } = context;
  const customerId = requireCustomerId(context);
  if (uid === '') throw new Refusal('addressUidMissing');
  const changes = addressInput(requireInput(input, 'inputMustBeSpecified'));
  return updateAddress(realm, findAddressOfUid(realm, customerId, idOfUid(uid)), changes);
};

const remove: Resolver<{ id: number }> = (_, { id }, context) =>
  deleteAddress(context.realm, findAddress(context.realm, requireCustomerId(context), id));

const removeV2: Resolver<{ uid: string }> = (_, { uid }, context) => {
  const customerId = requireCustomerId(context);
  if (uid === '') throw new Refusal('addressUidMissing');
  return deleteAddress(context.realm, findAddressOfUid(context.realm, customerId, idOfUid(uid)));
};

export const addressMutations = {
  createCustomerAddress: create,
  updateCustomerAddress: update,
  updateCustomerAddressV2: updateV2,
  deleteCustomerAddress: remove,
  deleteCustomerAddressV2: removeV2,
};

/** Fields of `CustomerAddress` that are not the entity's own. [CustomerGraphQl/Model/Customer/Address/ExtractCustomerAddressData.php] */
export const addressFields = {
  uid: ({ id }: Address) => uidOf(id),
  country_id: ({ country_code }: Address) => country_code,
  region_id: ({ region }: Address) => region?.region_id ?? null,
  /** Not told to storefronts: always null. */
  customer_id: () => null,
  extension_attributes: () => [],
  custom_attributes: ({ custom_attributes }: Address) => custom_attributes ?? [],
  custom_attributesV2: ({ custom_attributes }: Address, args: { attributeCodes?: readonly string[] | null }) =>
    tellAttributes(custom_attributes, args),
};
