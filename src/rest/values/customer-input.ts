import type { AddressInput } from '../../domain/accounts/address-problems.ts';
import type { CustomerData } from '../../domain/accounts/customer-repository.ts';
import type { CustomAttribute, Region } from '../../state/tables/account-rows.ts';

/** A customer as clients send it, its properties checked and typed. [Customer/Api/Data/CustomerInterface.php] */
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

/** A customer as the domain takes it. */
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

/** An address without the id of its customer, which the path determines, and with its region in one object. */
function readAddress({ customer_id: _, extension_attributes: __, ...sent }: RestAddressInput) {
  const { country_id, region, region_id, ...attributes } = sent;
  const named = region_id ? { ...region, region_id } : region;
  return {
    ...attributes,
    ...(country_id !== undefined && { country_code: country_id }),
    ...(named && { region: named }),
  };
}
