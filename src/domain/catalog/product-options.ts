import { Refusal } from '../../magento/phrases/refusal.ts';
import { roundToCents } from '../../platform/round-to-cents.ts';
import type { Realm } from '../../state/realm.ts';
import type { ItemOptions } from '../../state/tables/item-options.ts';
import { lacksCustomization, priceOfCustomizations } from './customizable-options.ts';
import { type CatalogProduct, findProduct } from './products.ts';

/** A value of an option as the document defines it, in GraphQL's names. */
interface OptionValue {
  readonly uid?: string;
  readonly value_index?: number;
  readonly id?: number;
  readonly label?: string;
  readonly price?: number;
  readonly quantity?: number;
  readonly product?: { readonly sku?: string };
}

/** An option of a configurable product or of a bundle. */
interface DefinedOption {
  readonly id?: number;
  readonly uid?: string;
  readonly attribute_id?: string | number;
  readonly attribute_code?: string;
  readonly option_id?: number;
  readonly label?: string;
  readonly title?: string;
  readonly type?: string;
  readonly required?: boolean;
  readonly values?: readonly OptionValue[];
  readonly options?: readonly OptionValue[];
}

interface VariantAttribute {
  readonly code?: string;
  readonly uid?: string;
  readonly value_index?: number;
}

interface Variant {
  readonly product?: { readonly sku?: string };
  readonly attributes?: readonly VariantAttribute[];
}

/** A selected value with its option. */
export interface ChosenOption {
  readonly option: DefinedOption;
  readonly optionUid: string;
  readonly values: readonly (OptionValue & { readonly uid: string })[];
}

/** The uid of a value: that of the document, or one in Magento's format. [ConfigurableProductGraphQl/Model/Options/SelectionUidFormatter.php] */
const configurableUid = (option: DefinedOption, value: OptionValue): string =>
  value.uid ?? btoa(`configurable/${option.attribute_id ?? option.id ?? 0}/${value.value_index ?? 0}`);

/** [BundleGraphQl/Model/Resolver/Options/BundleItemUid.php] */
const bundleUid = (option: DefinedOption, value: OptionValue): string =>
  value.uid ?? btoa(`bundle/${option.option_id ?? 0}/${value.id ?? 0}/${value.quantity ?? 1}`);

/** The selected values of a configurable product, also from its variant. */
export function chosenConfigurableOptions(product: CatalogProduct, options: ItemOptions | undefined): ChosenOption[] {
  const selected = new Set(options?.selected);
  const variant = variantsOf(product).find((each) => each.product?.sku === options?.variant);
  const isOfVariant = (option: DefinedOption, value: OptionValue) =>
    arrayOf<VariantAttribute>(variant?.attributes).some(
      (each) =>
        (each.uid !== undefined && each.uid === configurableUid(option, value)) ||
        (each.code === option.attribute_code && each.value_index === value.value_index),
    );
  return collectChosenOptions(
    configurableOptions(product),
    ({ values }) => arrayOf(values),
    configurableUid,
    (option, value, uid) => (options?.variant === undefined ? selected.has(uid) : isOfVariant(option, value)),
  );
}

/** The selected values of a bundle. */
export function chosenBundleOptions(product: CatalogProduct, options: ItemOptions | undefined): ChosenOption[] {
  const selected = new Set(options?.selected);
  return collectChosenOptions(
    bundleOptions(product),
    (each) => arrayOf(each.options),
    bundleUid,
    (_, __, uid) => selected.has(uid),
  );
}

function collectChosenOptions(
  defined: readonly DefinedOption[],
  valuesOf: (option: DefinedOption) => readonly OptionValue[],
  uidOf: (option: DefinedOption, value: OptionValue) => string,
  isChosen: (option: DefinedOption, value: OptionValue, uid: string) => boolean,
): ChosenOption[] {
  return defined.flatMap((option) => {
    const values = valuesOf(option)
      .map((value) => ({ ...value, uid: uidOf(option, value) }))
      .filter((value) => isChosen(option, value, value.uid));
    const optionUid = option.uid ?? btoa(String(option.attribute_id ?? option.option_id ?? option.id ?? 0));
    return values.length === 0 ? [] : [{ option, optionUid, values }];
  });
}

/**
 * Refuses a product whose options were not chosen. Customizable options are checked first.
 * [Catalog/Model/Product/Type/AbstractType.php _prepareProduct, ConfigurableProduct/Model/Product/Type/Configurable.php,
 * Bundle/Model/Product/Type.php]
 */
export function findMissingOption(product: CatalogProduct, options: ItemOptions | undefined): Refusal | undefined {
  if (lacksCustomization(product, options)) return new Refusal('customizableOptionsMissing');
  if (product.type === 'ConfigurableProduct') {
    const count = chosenConfigurableOptions(product, options).length;
    return count < configurableOptions(product).length ? new Refusal('configurableOptionsMissing') : undefined;
  }
  if (product.type !== 'BundleProduct') return undefined;
  const selected = new Set(chosenBundleOptions(product, options).map(({ option }) => option));
  const isComplete = bundleOptions(product).every((option) => option.required === false || selected.has(option));
  return isComplete ? undefined : new Refusal('bundleOptionsMissing');
}

/** A choice by the ids of an option and of its values, as older clients send it. */
export interface ChoiceById {
  readonly option: string;
  readonly values: readonly string[];
}

/** The uids of choices by id: attribute and value of a configurable product, option and selection of a bundle. */
export function uidsOfChoices(product: CatalogProduct, choices: readonly ChoiceById[]): string[] {
  const isBundle = product.type === 'BundleProduct';
  return (isBundle ? bundleOptions(product) : configurableOptions(product)).flatMap((option) => {
    const id = String(isBundle ? option.option_id : (option.attribute_id ?? option.id));
    const values = choices.find((choice) => choice.option === id)?.values ?? [];
    return arrayOf<OptionValue>(isBundle ? option.options : option.values)
      .filter((value) => values.includes(String(isBundle ? value.id : value.value_index)))
      .map((value) => (isBundle ? bundleUid : configurableUid)(option, value));
  });
}

/** The variant of a configurable product that the options choose. */
export function chosenVariant(
  realm: Realm,
  product: CatalogProduct,
  options: ItemOptions | undefined,
): CatalogProduct | undefined {
  if (product.type !== 'ConfigurableProduct') return undefined;
  if (options?.variant !== undefined) return findProduct(realm, options.variant);
  const values = chosenConfigurableOptions(product, options).flatMap(({ option, values: chosenValues }) =>
    chosenValues.map((value) => ({ ...value, code: option.attribute_code })),
  );
  const variant = variantsOf(product).find(
    ({ attributes }) =>
      arrayOf(attributes).length > 0 &&
      arrayOf<VariantAttribute>(attributes).every((each) =>
        values.some(
          ({ uid, code, value_index }) => each.uid === uid || (each.code === code && each.value_index === value_index),
        ),
      ),
  );
  return variant?.product?.sku === undefined ? undefined : findProduct(realm, variant.product.sku);
}

/** The canonical form of a choice, for comparison: the uids of the variant's values instead of its SKU, if the document defines them. */
export function canonicalOptions(product: CatalogProduct, options: ItemOptions | undefined): ItemOptions | undefined {
  if (options?.variant === undefined) return options;
  const { variant: _, ...others } = options;
  const values = chosenConfigurableOptions(product, options).flatMap((each) => each.values);
  return values.length === 0 ? options : { ...others, selected: values.map(({ uid }) => uid) };
}

/** The product whose stock an item takes: the variant of a configurable product. */
export const stockedProduct = (
  realm: Realm,
  product: CatalogProduct,
  options: ItemOptions | undefined,
): CatalogProduct => chosenVariant(realm, product, options) ?? product;

/** The price of one piece: that of the variant, or of a bundle with its selected options, and what customizable options add. */
export function priceWithOptions(
  realm: Realm,
  product: CatalogProduct,
  options: ItemOptions | undefined,
  finalPriceOf: (product: CatalogProduct) => number,
): { readonly price: number; readonly originalPrice: number } {
  const priced = chosenVariant(realm, product, options) ?? product;
  const selections = product.type === 'BundleProduct' ? chosenBundleOptions(product, options) : [];
  const customized = (base: number) => roundToCents(base + priceOfCustomizations(product, options, base));
  if (selections.length === 0) {
    return { price: customized(finalPriceOf(priced)), originalPrice: customized(priced.price) };
  }
  const extra = selections
    .flatMap(({ values }) => values)
    .reduce((sum, value) => sum + selectionPrice(realm, value) * (value.quantity ?? 1), 0);
  const isFixed = typeof product.fields['price'] === 'number';
  const total = (base: number) => roundToCents(customized(isFixed ? base : 0) + extra);
  return { price: total(finalPriceOf(product)), originalPrice: total(product.price) };
}

/** The price of a selection of a bundle: its own, else that of its product. */
export const selectionPrice = (realm: Realm, { price, product }: OptionValue): number =>
  typeof price === 'number' ? price : (product?.sku && findProduct(realm, String(product.sku))?.finalPrice) || 0;

const configurableOptions = ({ fields }: CatalogProduct): readonly DefinedOption[] =>
  arrayOf(fields['configurable_options']);
const bundleOptions = ({ fields }: CatalogProduct): readonly DefinedOption[] => arrayOf(fields['items']);
const variantsOf = ({ fields }: CatalogProduct): readonly Variant[] => arrayOf(fields['variants']);

/** The objects of an array of the document; anything else counts as an empty array. */
const arrayOf = <Value extends object>(value: unknown): readonly Value[] =>
  Array.isArray(value) ? value.filter((each): each is Value => typeof each === 'object' && each !== null) : [];
