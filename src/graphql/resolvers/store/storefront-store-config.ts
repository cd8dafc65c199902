import { CANCELLATION_REASONS } from '../../../domain/checkout/cancel-order.ts';
import { storeConfigFields } from '../../../magento/config/config-paths.ts';
import { uidOf } from '../../../magento/schema/uid.ts';
import { setting } from '../../../state/configuration.ts';
import { ROOT_CATEGORY_ID } from '../catalog/category-source.ts';
import type { Resolver } from '../resolver.ts';
import type { ResolverContext } from '../resolver-context.ts';
import { type StoreConfigParent, storeConfigOf, storeViewOf } from './store-config-fields.ts';
import { SHARING_FIELDS, UNCONFIGURED_FIELDS } from './unconfigured-fields.ts';

const configured = Object.fromEntries(
  [...storeConfigFields].map(([field, path]) => [
    field,
    (parent: StoreConfigParent, _: unknown, context: ResolverContext) => {
      const value = setting(context.realm, path, storeViewOf(parent, context));
      // Magento has no default for these settings, and the fields are null.
      return value === '' && path.startsWith('payment/') ? null : value;
    },
  ]),
);

/** The size of a picture; 0 is returned as null. */
const sizeOr =
  (path: 'design/header/logo_width' | 'design/header/logo_height') =>
  (parent: StoreConfigParent, _: unknown, context: ResolverContext): number | null =>
    setting(context.realm, path, storeViewOf(parent, context)) || null;

const TAX_DISPLAY = ['DISPLAY_EXCLUDING_TAX', 'DISPLAY_INCLUDING_TAX', 'DISPLAY_TYPE_BOTH'];
const FPT_DISPLAY = [
  'INCLUDE_FPT_WITHOUT_DETAILS',
  'INCLUDE_FPT_WITH_DETAILS',
  'EXCLUDE_FPT_AND_INCLUDE_WITH_DETAILS',
  'EXCLUDE_FPT_WITHOUT_DETAILS',
];

/** How a storefront shows fixed product taxes. [app/code/Magento/WeeeGraphQl/Model/Resolver/StoreConfig.php] */
const fptDisplay =
  (path: 'tax/weee/display' | 'tax/weee/display_list' | 'tax/weee/display_sales') =>
  (parent: StoreConfigParent, _: unknown, context: ResolverContext): string => {
    const store = storeViewOf(parent, context);
    if (!setting(context.realm, 'tax/weee/enable', store)) return 'FPT_DISABLED';
    return FPT_DISPLAY[setting(context.realm, path, store)] ?? 'INCLUDE_FPT_WITHOUT_DETAILS';
  };

const thumbnail =
  (path: 'checkout/cart/configurable_product_image' | 'checkout/cart/grouped_product_image') =>
  (parent: StoreConfigParent, _: unknown, context: ResolverContext): string =>
    setting(context.realm, path, storeViewOf(parent, context)) === 'parent' ? 'PARENT' : 'ITSELF';

/** Fields without a configuration path. */
const unconfigured = Object.fromEntries([
  ...UNCONFIGURED_FIELDS.map((field) => [field, () => null]),
  ...SHARING_FIELDS.map((field) => [field, () => true]),
]);

/** Resolvers of the fields of `StoreConfig`. */
export const storeConfigType = {
  ...unconfigured,
  ...configured,
  logo_width: sizeOr('design/header/logo_width'),
  logo_height: sizeOr('design/header/logo_height'),
  root_category_id: () => ROOT_CATEGORY_ID,
  root_category_uid: () => uidOf(ROOT_CATEGORY_ID),
  shopping_cart_display_tax_gift_wrapping: (parent: StoreConfigParent, _: unknown, context: ResolverContext) =>
    TAX_DISPLAY[setting(context.realm, 'tax/cart_display/gift_wrapping', storeViewOf(parent, context)) - 1] ?? null,
  product_fixed_product_tax_display_setting: fptDisplay('tax/weee/display'),
  category_fixed_product_tax_display_setting: fptDisplay('tax/weee/display_list'),
  sales_fixed_product_tax_display_setting: fptDisplay('tax/weee/display_sales'),
  configurable_product_image: thumbnail('checkout/cart/configurable_product_image'),
  grouped_product_image: thumbnail('checkout/cart/grouped_product_image'),
  send_friend: (parent: StoreConfigParent, _: unknown, context: ResolverContext) => ({
    enabled_for_customers: setting(context.realm, 'sendfriend/email/enabled', storeViewOf(parent, context)),
    enabled_for_guests: setting(context.realm, 'sendfriend/email/allow_guest', storeViewOf(parent, context)),
  }),
  order_cancellation_reasons: () => CANCELLATION_REASONS.map((description) => ({ description })),
};

/** The store views of the website of the request. [StoreGraphQl/Model/Resolver/AvailableStoresResolver.php] */
const availableStores: Resolver = (_, __, context) =>
  context.realm.world.stores
    .values()
    .filter(({ website, is_active }) => website === context.store.website && is_active)
    .map((store) => storeConfigOf(store));

/** Queries about the available store views. */
export const availableStoreQueries = { availableStores };
