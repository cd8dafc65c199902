import type { AddressInput } from '../../domain/accounts/address-problems.ts';
import type { CustomerData } from '../../domain/accounts/customer-repository.ts';
import type { CustomAttribute, Region } from '../../state/tables/account-rows.ts';

/** A customer in a request, converted to its data type. [Customer/Api/Data/CustomerInterface.php] */
export interface RestCustomerInput extends Omit<CustomerData, 'addresses' | 'password'> {
  readonly addresses?: readonly RestAddressInput[] | null;
  readonly extension_attributes?: SentExtension | null;
}

interface SentExtension {
  readonly is_subscribed?: boolean | null;
  /** 2 is yes, 1 is no. [LoginAsCustomerAssistance/Api/IsAssistanceEnabledInterface.php] */
  readonly assistance_allowed?: number | null;
}

interface RestAddressInput extends Omit<AddressInput, 'country_code'> {
  readonly id?: number | null;
  readonly country_id?: string | null;
  readonly region?: Region | null;
  readonly region_id?: number | null;
  readonly custom_attributes?: readonly CustomAttribute[];
  readonly customer_id?: number | null;
  readonly extension_attributes?: object | null;
}

const ASSISTANCE_ALLOWED = 2;

/** Converts a customer in a request to the input of the domain. */
export function customerFromRest({ extension_attributes, addresses, ...sent }: RestCustomerInput): CustomerData {
  const { is_subscribed, assistance_allowed } = extension_attributes ?? {};
  return {
    ...sent,
    ...(typeof is_subscribed === 'boolean' && { is_subscribed }),
    ...(typeof assistance_allowed === 'number' && {
      allow_remote_shopping_assistance: assistance_allowed === ASSISTANCE_ALLOWED,
    }),
    ...(addresses && { addresses: addresses.map(readAddress) }),
  };
}

/** Converts an address in a request: its region becomes one object, and the id of its customer is left out. */
function readAddress({ customer_id: _, extension_attributes: __, ...sent }: RestAddressInput) {
  const { country_id, region, region_id, ...attributes } = sent;
  const regionWithId = region_id ? { ...region, region_id } : region;
  return {
    ...attributes,
    ...(country_id !== undefined && { country_code: country_id }),
    ...(regionWithId && { region: regionWithId }),
  };
}
