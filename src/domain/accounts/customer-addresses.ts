import { noSuchEntity, Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import { findRegionByCode, hasCountry } from '../store/country-settings.ts';
import { putAddress, requireValidAddress } from './address-book.ts';
import type { AddressInput } from './address-problems.ts';

type ListedAddress = AddressInput & { readonly id?: number | null | undefined };

/** All addresses of a customer, as the service layer takes them with the customer. */
export interface AddressListInput {
  /** Those without an `id` are new, and known ones that are not listed are deleted. `undefined` changes no address. */
  readonly addresses?: readonly ListedAddress[] | null | undefined;
  /** Ids of listed addresses; without `addresses` they have no effect. */
  readonly default_billing?: string | null | undefined;
  readonly default_shipping?: string | null | undefined;
}

const DEFAULT_KINDS = ['default_billing', 'default_shipping'] as const;

/**
 * Reads the addresses of a new account: each is new, even one with an id. Those of a country that the shop does not allow are
 * dropped. [AccountManagement.php createAccountWithPasswordHash]
 */
export function readNewAddresses(
  realm: Realm,
  store: Store,
  { addresses }: AddressListInput,
): ListedAddress[] | undefined {
  const read = addresses
    ?.filter(({ country_code }) => hasCountry(realm, store, 'general/country/allow', country_code ?? ''))
    .map(({ id: _, ...address }) => withServiceRegion(realm, address));
  for (const address of read ?? []) requireValidAddress(realm, store, address);
  return read;
}

/** Reads the addresses of an existing account; `undefined` if none are listed. */
export function readAddresses(
  realm: Realm,
  store: Store,
  customer: Customer,
  list: AddressListInput,
): ListedAddress[] | undefined {
  const read = list.addresses?.map((address) =>
    mergeKnownAddress(realm, customer, { ...readDefaultFlags(list, address), ...address }),
  );
  for (const address of read ?? []) requireValidAddress(realm, store, address);
  return read;
}

/** Refuses a default address that is not among those of the request or those that are stored. [CustomerRepository.php validateDefaultAddress] */
export function requireDefaultAddresses(
  { behaviour }: Realm,
  customer: Pick<Customer, 'addresses'>,
  list: AddressListInput,
): void {
  if (behaviour.default_address_check === 'absent') return;
  const addresses = behaviour.default_address_check === 'in_request' ? list.addresses : customer.addresses;
  if (!addresses || (addresses.length === 0 && addresses !== list.addresses)) return;
  const unknown = DEFAULT_KINDS.find((kind) => list[kind] && !addresses.some(({ id }) => hasId(list[kind], id)));
  if (unknown !== undefined) throw new Refusal('defaultAddressInvalid', { fieldName: unknown });
}

/** Default flags of an address according to the customer's fields; the address's own flags override them. */
const readDefaultFlags = (list: AddressListInput, { id }: ListedAddress): AddressInput =>
  Object.fromEntries(DEFAULT_KINDS.filter((kind) => list[kind]).map((kind) => [kind, hasId(list[kind], id)]));

const hasId = (expected: string | null | undefined, id: number | null | undefined): boolean => Number(expected) === id;

/** Merges changes into a known address. The id of another customer's address is unknown. */
function mergeKnownAddress(realm: Realm, { addresses }: Customer, { id, ...changes }: ListedAddress): ListedAddress {
  if (!id) return withServiceRegion(realm, changes);
  const known = addresses.find((each) => each.id === id);
  if (known === undefined) throw noSuchEntity('addressId', id);
  const country_code = changes.country_code ?? known.country_code;
  return { ...known, ...withServiceRegion(realm, { ...changes, country_code }), id };
}

/**
 * An address with its region as the service layer reads it: by `region_id`, otherwise by `region`, which can be a code. The
 * field `region_code` is ignored. [app/code/Magento/Customer/Model/Address/AbstractAddress.php getRegionId]
 */
function withServiceRegion<Input extends AddressInput>(realm: Realm, address: Input): Input {
  const { region, country_code } = address;
  if (!region || region.region_id) return address;
  const name = region.region ?? null;
  const known = name === null ? undefined : findRegionByCode(realm, country_code ?? '', name);
  return { ...address, region: known === undefined ? { region: name, region_code: name } : { region_id: known.id } };
}

/** Replaces a customer's addresses with validated ones; `undefined` leaves them unchanged. */
export function replaceAddresses(
  realm: Realm,
  customer: Customer,
  list: readonly ListedAddress[] | undefined,
): Customer {
  if (list === undefined) return customer;
  const { customers, lastIds } = realm.world;
  lastIds.address = Math.max(lastIds.address, ...customer.addresses.map(({ id }) => id));
  const emptied = customers.update({ ...customer, addresses: [] });
  return list.reduce((row, address) => putAddress(realm, row, address), emptied);
}
