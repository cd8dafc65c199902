import { chosenCustomizations } from '../../../domain/catalog/customizable-options.ts';
import {
  type ChosenOption,
  chosenBundleOptions,
  chosenConfigurableOptions,
  chosenVariant,
  selectionPrice,
} from '../../../domain/catalog/product-options.ts';
import { findProduct } from '../../../domain/catalog/products.ts';
import { getCurrencies } from '../../../domain/store/directory.ts';
import { uidOf } from '../../../magento/schema/uid.ts';
import type { ItemOptions } from '../../../state/tables/item-options.ts';
import { money } from '../money.ts';
import type { ResolverContext } from '../resolver-context.ts';
import { sourceOf } from './product-source.ts';

/** A product in a request, with its options. */
export interface ProductInput {
  readonly sku: string;
  readonly quantity: number;
  readonly parent_sku?: string | null;
  readonly selected_options?: readonly (string | null)[] | null;
  readonly entered_options?: readonly ({ readonly uid: string; readonly value: string } | null)[] | null;
}

/** The product of a request; with a parent, the SKU is that of a variant. */
export function productInput({ sku, quantity, parent_sku, selected_options, entered_options }: ProductInput) {
  const selected = (selected_options ?? []).flatMap((uid) => uid || []);
  const entered = (entered_options ?? []).flatMap((each) => (each?.uid ? [each] : []));
  const isVariant = Boolean(parent_sku) && sku !== '';
  const hasOptions = isVariant || selected.length > 0 || entered.length > 0;
  const options: ItemOptions = {
    ...(isVariant && { variant: sku }),
    ...(selected.length > 0 && { selected }),
    ...(entered.length > 0 && { entered: entered.map(({ uid, value }) => ({ uid, value })) }),
  };
  return { sku: parent_sku || sku, quantity, ...(hasOptions && { options }) };
}

/** An item of a cart or a wish list with its options. */
interface ItemWithOptions {
  readonly sku: string;
  readonly options?: ItemOptions | undefined;
}

/** `configurable_options` of an item. [ConfigurableProductGraphQl/Model/Resolver/ConfigurableCartItemOptions.php] */
export function configurableOptionsOf({ sku, options }: ItemWithOptions, { realm }: ResolverContext): object[] {
  const product = findProduct(realm, sku);
  if (product === undefined) return [];
  return chosenConfigurableOptions(product, options).flatMap(({ option, optionUid, values }) =>
    values.map(({ uid, label, value_index }) => ({
      id: Number(option.attribute_id ?? option.id ?? 0),
      option_label: option.label ?? option.attribute_code ?? '',
      configurable_product_option_uid: optionUid,
      configurable_product_option_value_uid: uid,
      value_id: value_index ?? 0,
      value_label: label ?? '',
    })),
  );
}

/** `configured_variant` of an item: the chosen variant, else the product. */
export function configuredVariantOf({ sku, options }: ItemWithOptions, { realm }: ResolverContext) {
  const product = findProduct(realm, sku);
  return product === undefined ? null : sourceOf(chosenVariant(realm, product, options) ?? product);
}

/** `customizable_options` of an item. [QuoteGraphQl/Model/CartItem/DataProvider/CustomizableOption.php] */
export function customizableOptionsOf({ sku, options }: ItemWithOptions, context: ResolverContext): object[] {
  const product = findProduct(context.realm, sku);
  if (product === undefined) return [];
  return chosenCustomizations(product, options).map(({ option, values }) => ({
    id: option.option_id,
    customizable_option_uid: option.uid,
    label: option.title,
    type: optionTypeOf(option),
    is_required: option.required,
    sort_order: option.sort_order,
    values: values.map(({ uid, label, text, price, price_type }) => ({
      id: option.option_id,
      customizable_option_value_uid: uid,
      label,
      value: text,
      price: { type: price_type, units: price_type === 'PERCENT' ? '%' : symbolOf(context), value: price },
    })),
  }));
}

/** The type in Magento's catalog: `CustomizableDropDownOption` is `drop_down`. */
const optionTypeOf = ({ __typename }: { readonly __typename: string }): string =>
  __typename
    .replace(/^Customizable|Option$/g, '')
    .replace(/(?<=.)[A-Z]/g, '_$&')
    .toLowerCase();

/** [QuoteGraphQl/Model/CartItem/DataProvider/CustomizableOptionValue/PriceUnitLabel.php] */
const symbolOf = ({ realm, store }: ResolverContext): string => getCurrencies(realm, store).base_currency_symbol;

/** `bundle_options` of an item. [BundleGraphQl/Model/Resolver/BundleOption.php] */
export function bundleOptionsOf({ sku, options }: ItemWithOptions, context: ResolverContext): object[] {
  const product = findProduct(context.realm, sku);
  if (product === undefined) return [];
  return chosenBundleOptions(product, options).map(({ option, optionUid, values }) => ({
    id: option.option_id ?? 0,
    uid: optionUid,
    label: option.title ?? option.label ?? '',
    type: option.type ?? 'select',
    values: values.map((value) => bundleValueOf(value, context)),
  }));
}

function bundleValueOf(value: ChosenOption['values'][number], context: ResolverContext): object {
  const price = selectionPrice(context.realm, value);
  return {
    id: value.id ?? 0,
    uid: value.uid,
    label: value.label ?? value.product?.sku ?? uidOf(value.id ?? 0),
    price: money(context, price).value,
    priceV2: money(context, price),
    original_price: money(context, price),
    quantity: value.quantity ?? 1,
  };
}
