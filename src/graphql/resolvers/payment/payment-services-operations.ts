import { setting } from '../../../state/configuration.ts';
import type { Resolver } from '../resolver.ts';
import type { ResolverContext } from '../resolver-context.ts';

const METHODS = ['smart_buttons', 'apple_pay', 'google_pay', 'hosted_fields', 'fastlane'] as const;

/**
 * A payment method, which is not visible until the extension is configured.
 * [PaymentServicesPaypalGraphQl/Model/Resolver/PaymentConfig.php]
 */
const method = (name: string, { realm, store }: ResolverContext) => ({
  code: `payment_services_paypal_${name}`,
  is_visible: setting(realm, 'payment/payment_services/active', store),
  sdk_params: [],
});

const getPaymentConfig: Resolver = (_, __, context) =>
  Object.fromEntries(METHODS.map((name) => [name, method(name, context)]));

/**
 * The parameters of PayPal's SDK: empty, as the extension is not configured.
 * [PaymentServicesPaypalGraphQl/Model/Resolver/PaymentSDK.php]
 */
const getPaymentSDK: Resolver = () => ({
  sdkParams: ['smart_buttons', 'apple_pay', 'google_pay', 'hosted_fields'].map((name) => ({
    code: `payment_services_paypal_${name}`,
    params: [],
  })),
});

const getVaultConfig: Resolver = () => ({
  credit_card: { is_vault_enabled: false, three_ds_mode: 'OFF', sdk_params: [] },
});

/** Queries about Payment Services. */
export const paymentServicesQueries = { getPaymentConfig, getPaymentSDK, getVaultConfig };
