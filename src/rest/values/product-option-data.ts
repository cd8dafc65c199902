import { chosenCustomizations, uidOfOptionId } from '../../domain/catalog/customizable-options.ts';
import {
  type ChoiceById,
  chosenBundleOptions,
  chosenConfigurableOptions,
  uidsOfChoices,
} from '../../domain/catalog/product-options.ts';
import { findProduct } from '../../domain/catalog/products.ts';
import type { Realm } from '../../state/realm.ts';
import type { CartItem } from '../../state/tables/carts.ts';
import type { ItemOptions } from '../../state/tables/item-options.ts';

/** The options of a product in a request. [Quote/Api/Data/ProductOptionInterface.php and its extension attributes] */
export interface RestProductOption {
  readonly extension_attributes?: {
    readonly configurable_item_options?: readonly { option_id?: string | null; option_value?: number | null }[] | null;
    readonly bundle_options?:
      | readonly { option_id?: number | null; option_selections?: readonly number[] | null }[]
      | null;
    readonly custom_options?: readonly { option_id?: string | null; option_value?: string | null }[] | null;
  } | null;
}

/** Reads the options of a product in a request. Ids that the product does not have are ignored. */
export function optionsFromRest(
  realm: Realm,
  sku: string,
  { extension_attributes: extension }: RestProductOption,
): ItemOptions | undefined {
  const product = findProduct(realm, sku);
  const choices: ChoiceById[] = [
    ...(extension?.configurable_item_options ?? []).map(({ option_id, option_value }) => ({
      option: String(option_id),
      values: [String(option_value)],
    })),
    ...(extension?.bundle_options ?? []).map(({ option_id, option_selections }) => ({
      option: String(option_id),
      values: (option_selections ?? []).map(String),
    })),
  ];
  const selected = product === undefined ? [] : uidsOfChoices(product, choices);
  const entered = (extension?.custom_options ?? []).map(({ option_id, option_value }) => ({
    uid: uidOfOptionId(option_id ?? ''),
    value: option_value ?? '',
  }));
  if (selected.length === 0 && entered.length === 0) return undefined;
  return { ...(selected.length > 0 && { selected }), ...(entered.length > 0 && { entered }) };
}

/** The options of an item as REST returns them; `undefined` without options. */
export function productOptionData(realm: Realm, { sku, options }: CartItem): object | undefined {
  const product = options && findProduct(realm, sku);
  if (product === undefined) return undefined;
  const configurable = chosenConfigurableOptions(product, options).flatMap(({ option, values }) =>
    values.map(({ value_index }) => ({
      option_id: String(option.attribute_id ?? option.id ?? 0),
      option_value: value_index ?? 0,
    })),
  );
  const bundle = chosenBundleOptions(product, options).map(({ option, values }) => ({
    option_id: option.option_id ?? 0,
    option_qty: values[0]?.quantity ?? 1,
    option_selections: values.map(({ id }) => id ?? 0),
  }));
  const custom = chosenCustomizations(product, options).map(({ option, values }) => ({
    option_id: String(option.option_id),
    option_value: values.map(({ text }) => text).join(','),
  }));
  if (configurable.length === 0 && bundle.length === 0 && custom.length === 0) return undefined;
  return {
    extension_attributes: {
      ...(configurable.length > 0 && { configurable_item_options: configurable }),
      ...(bundle.length > 0 && { bundle_options: bundle }),
      ...(custom.length > 0 && { custom_options: custom }),
    },
  };
}
