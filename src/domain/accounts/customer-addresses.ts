import { noSuchEntity, Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer } from '../../state/tables/account-rows.ts';
import { type AddressInput, requireAddress, writeAddress } from './manage-address.ts';

type ListedAddress = AddressInput & { readonly id?: number | null | undefined };

/** All addresses of a customer, as the service layer takes them together with the customer. */
export interface AddressList {
  /** Where given, those without an `id` here are new, and known ones that are not listed go. */
  readonly addresses?: readonly ListedAddress[] | null | undefined;
  /** Ids of addresses that are listed here; without such a list they say nothing. */
  readonly default_billing?: string | null | undefined;
  readonly default_shipping?: string | null | undefined;
}

const DEFAULTS = ['default_billing', 'default_shipping'] as const;

/** The addresses of a new account: each is a new one, whatever its id. [AccountManagement.php createAccountWithPasswordHash] */
export function readNewList({ addresses }: AddressList): ListedAddress[] | undefined {
  const read = addresses?.map(({ id: _, ...address }) => address);
  for (const address of read ?? []) requireAddress(address);
  return read;
}

/** The addresses of an account that there is; nothing where none are listed. */
export function readList(customer: Customer, list: AddressList): ListedAddress[] | undefined {
  const read = list.addresses?.map((address) => ownAddress(customer, { ...namedDefaults(list, address), ...address }));
  for (const address of read ?? []) requireAddress(address);
  return read;
}

/** Refuses a default address that is not listed. [CustomerRepository.php validateDefaultAddress] */
export function requireDefaultsListed(list: AddressList): void {
  const { addresses } = list;
  if (!addresses || addresses.length === 0) return;
  const lost = DEFAULTS.find((kind) => list[kind] && !addresses.some(({ id }) => isNamed(list[kind], id)));
  if (lost !== undefined) throw new Refusal('defaultAddressInvalid', { fieldName: lost });
}

/** Which default an address becomes because the customer names it; what the address itself says wins. */
const namedDefaults = (list: AddressList, { id }: ListedAddress): AddressInput =>
  Object.fromEntries(DEFAULTS.filter((kind) => list[kind]).map((kind) => [kind, isNamed(list[kind], id)]));

const isNamed = (named: string | null | undefined, id: number | null | undefined): boolean =>
  id !== null && id !== undefined && Number(named) === id;

/** A known address with its changes; one of another customer is unknown. */
function ownAddress({ addresses }: Customer, { id, ...changes }: ListedAddress): ListedAddress {
  if (!id) return changes;
  const known = addresses.find((each) => each.id === id);
  if (known === undefined) throw noSuchEntity('addressId', id);
  return { ...known, ...changes, id };
}

/** Writes addresses that have been found good in the place of those there were. */
export function writeList(realm: Realm, customer: Customer, list: readonly ListedAddress[] | undefined): Customer {
  if (list === undefined) return customer;
  const { customers, lastIds } = realm.world;
  lastIds.address = Math.max(lastIds.address, ...customer.addresses.map(({ id }) => id));
  const emptied = customers.update({ ...customer, addresses: [] });
  return list.reduce((row, address) => writeAddress(realm, row, address), emptied);
}
