import { noSuchEntity, Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer } from '../../state/tables/account-rows.ts';
import { type AddressInput, putAddress, requireValidAddress } from './manage-address.ts';

type ListedAddress = AddressInput & { readonly id?: number | null | undefined };

/** All addresses of a customer, as the service layer takes them with the customer. */
export interface AddressListInput {
  /** Those without an `id` are new, and known ones that are not listed are deleted. `undefined` changes no address. */
  readonly addresses?: readonly ListedAddress[] | null | undefined;
  /** Ids of listed addresses; without `addresses` they have no effect. */
  readonly default_billing?: string | null | undefined;
  readonly default_shipping?: string | null | undefined;
}

const DEFAULTS = ['default_billing', 'default_shipping'] as const;

/** Reads the addresses of a new account: each is new, even one with an id. [AccountManagement.php createAccountWithPasswordHash] */
export function readNewAddresses({ addresses }: AddressListInput): ListedAddress[] | undefined {
  const read = addresses?.map(({ id: _, ...address }) => address);
  for (const address of read ?? []) requireValidAddress(address);
  return read;
}

/** Reads the addresses of an existing account; `undefined` if none are listed. */
export function readAddresses(customer: Customer, list: AddressListInput): ListedAddress[] | undefined {
  const read = list.addresses?.map((address) =>
    mergeKnownAddress(customer, { ...readDefaultFlags(list, address), ...address }),
  );
  for (const address of read ?? []) requireValidAddress(address);
  return read;
}

/** Refuses a default address that is not listed. [CustomerRepository.php validateDefaultAddress] */
export function requireDefaultAddressesListed(list: AddressListInput): void {
  const { addresses } = list;
  if (!addresses || addresses.length === 0) return;
  const unlisted = DEFAULTS.find((kind) => list[kind] && !addresses.some(({ id }) => hasId(list[kind], id)));
  if (unlisted !== undefined) throw new Refusal('defaultAddressInvalid', { fieldName: unlisted });
}

/** Default flags of an address according to the customer's fields; the address's own flags override them. */
const readDefaultFlags = (list: AddressListInput, { id }: ListedAddress): AddressInput =>
  Object.fromEntries(DEFAULTS.filter((kind) => list[kind]).map((kind) => [kind, hasId(list[kind], id)]));

const hasId = (expected: string | null | undefined, id: number | null | undefined): boolean =>
  id !== null && id !== undefined && Number(expected) === id;

/** Merges changes into a known address. The id of another customer's address is unknown. */
function mergeKnownAddress({ addresses }: Customer, { id, ...changes }: ListedAddress): ListedAddress {
  if (!id) return changes;
  const known = addresses.find((each) => each.id === id);
  if (known === undefined) throw noSuchEntity('addressId', id);
  return { ...known, ...changes, id };
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
