import type { ItemOptions } from '../../state/tables/item-options.ts';
import type { CatalogProduct } from './products.ts';

/** A price that an option or one of its values adds. */
export interface OptionPrice {
  readonly uid: string;
  readonly price: number;
  readonly price_type: 'FIXED' | 'PERCENT';
}

/** A value that can be selected. */
export interface SelectableValue extends OptionPrice {
  readonly option_type_id: number;
  readonly title: string;
}

/** A customizable option of a product of any type, in GraphQL's names. */
export interface CustomizableOption {
  readonly __typename: string;
  readonly option_id: number;
  readonly uid: string;
  readonly title: string;
  readonly required: boolean;
  readonly sort_order: number;
  /** The values that can be selected; for an option whose value is entered, its price. */
  readonly value: OptionPrice | readonly SelectableValue[];
}

/** An option with what was selected or entered. */
export interface ChosenCustomization {
  readonly option: CustomizableOption;
  readonly values: readonly (OptionPrice & { readonly label: string; readonly text: string })[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Fields of the document with their id. */
interface IdentifiedFields {
  readonly id: number;
  readonly fields: Fields;
}

const optionsOfFields = new WeakMap<object, readonly CustomizableOption[]>();

/** The customizable options that the document defines; missing ids, uids, prices and types are filled in. */
export function listCustomizableOptions({ fields }: CatalogProduct): readonly CustomizableOption[] {
  const known = optionsOfFields.get(fields);
  if (known) return known;
  const options = identifyFields(objectsIn(fields['options']), 'option_id').map(toOption);
  optionsOfFields.set(fields, options);
  return options;
}

/** The uid of an option in Magento's format. [QuoteGraphQl/Model/CartItem/DataProvider/CustomizableOption.php] */
export const uidOfOptionId = (id: number | string): string => btoa(`custom-option/${id}`);

/** Fields with their ids. A missing id is the position from 1, or the next number that no other one has. */
function identifyFields(all: readonly Fields[], key: string): IdentifiedFields[] {
  const used = new Set(all.map((fields) => fields[key]));
  return all.map((fields, index) => {
    const defined = fields[key];
    if (typeof defined === 'number') return { id: defined, fields };
    let id = index + 1;
    while (used.has(id)) id += 1;
    used.add(id);
    return { id, fields };
  });
}

function toOption({ id: option_id, fields }: IdentifiedFields, index: number): CustomizableOption {
  const uid = stringOr(fields['uid'], uidOfOptionId(option_id));
  const isSelectable = Array.isArray(fields['value']);
  const [enteredValue = {}] = objectsIn([fields['value']]);
  return {
    ...fields,
    __typename: stringOr(fields['__typename'], isSelectable ? 'CustomizableDropDownOption' : 'CustomizableFieldOption'),
    option_id,
    uid,
    title: stringOr(fields['title'], ''),
    required: fields['required'] === true,
    sort_order: numberOr(fields['sort_order'], index),
    value: isSelectable
      ? identifyFields(objectsIn(fields['value']), 'option_type_id').map((each) => toValue(each, option_id))
      : { ...enteredValue, ...toPrice(enteredValue, uid) },
  };
}

/** [CatalogGraphQl/Model/Resolver/Product/CustomizableSelectedOptionValueUid.php] */
function toValue({ id: option_type_id, fields }: IdentifiedFields, optionId: number): SelectableValue {
  const price = toPrice(fields, btoa(`custom-option/${optionId}/${option_type_id}`));
  return { ...fields, ...price, option_type_id, title: stringOr(fields['title'], '') };
}

const toPrice = (fields: Fields, uid: string): OptionPrice => ({
  uid: stringOr(fields['uid'], uid),
  price: numberOr(fields['price'], 0),
  price_type: fields['price_type'] === 'PERCENT' ? 'PERCENT' : 'FIXED',
});

/** The customizable options of an item that have a value. */
export function chosenCustomizations(
  product: CatalogProduct,
  options: ItemOptions | undefined,
): readonly ChosenCustomization[] {
  return listCustomizableOptions(product).flatMap((option) => {
    const values = chosenValues(option, options);
    return values.length === 0 ? [] : [{ option, values }];
  });
}

function chosenValues({ option_id, uid, value }: CustomizableOption, options: ItemOptions | undefined) {
  // REST and older mutations send the id of the option, from which a uid is made, even if the document defines another uid.
  const entered = options?.entered ?? [];
  const own = entered.find((each) => each.uid === uid) ?? entered.find((each) => each.uid === uidOfOptionId(option_id));
  const text = own?.value ?? '';
  if (!isSelectable(value)) return text === '' ? [] : [{ ...value, label: '', text }];
  // REST and older mutations send the ids of values as the value of the option.
  const ids = text.split(',').map((id) => id.trim());
  return value
    .filter((each) => options?.selected?.includes(each.uid) || ids.includes(String(each.option_type_id)))
    .map((each) => ({ ...each, label: each.title, text: String(each.option_type_id) }));
}

/** Whether a required option has no value. [Catalog/Model/Product/Option/Type/DefaultType.php] */
export const lacksCustomization = (product: CatalogProduct, options: ItemOptions | undefined): boolean =>
  listCustomizableOptions(product).some((option) => option.required && chosenValues(option, options).length === 0);

/**
 * The amount that the chosen options add to a price: fixed amounts, and percentages of the price.
 * [Catalog/Model/Product/Type/Price.php _applyOptionsPrice, Catalog/Model/Product/Option/Type/DefaultType.php]
 */
export const priceOfCustomizations = (
  product: CatalogProduct,
  options: ItemOptions | undefined,
  basePrice: number,
): number =>
  chosenCustomizations(product, options)
    .flatMap(({ values }) => values)
    .reduce((sum, { price, price_type }) => sum + (price_type === 'PERCENT' ? (basePrice * price) / 100 : price), 0);

const isSelectable = (value: CustomizableOption['value']): value is readonly SelectableValue[] => Array.isArray(value);

const objectsIn = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.filter((each): each is Fields => typeof each === 'object' && each !== null) : [];
const stringOr = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);
const numberOr = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);
