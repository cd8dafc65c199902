import * as v from 'valibot';
import { realTime } from '../platform/real-time.ts';
import { ALL_GROUPS, VISIBLE } from '../rest/values/product-data.ts';
import type { ProductFixture } from '../state/document/catalog-fixtures.ts';
import type { AreaReader } from './area-reader.ts';
import { attributeValuesSchema, listOf, textOf } from './attribute-values.ts';

/** The entities to which products refer, by id. */
export interface ProductReferences {
  /** URL keys of categories; `undefined` if they are not known. */
  readonly categories: ReadonlyMap<number, string> | undefined;
  /** Codes of customer groups. */
  readonly groups: ReadonlyMap<number, string>;
}

const tierPrice = v.object({
  customer_group_id: v.number(),
  qty: v.number(),
  value: v.number(),
  extension_attributes: v.nullish(v.object({ percentage_value: v.nullish(v.number()) })),
});

const productRow = v.object({
  id: v.number(),
  sku: v.string(),
  name: v.nullish(v.string()),
  price: v.nullish(v.number()),
  status: v.nullish(v.number()),
  visibility: v.nullish(v.number()),
  type_id: v.nullish(v.string()),
  tier_prices: v.nullish(v.array(tierPrice), []),
  extension_attributes: v.nullish(v.object({ configurable_product_links: v.nullish(v.array(v.number())) })),
  custom_attributes: attributeValuesSchema,
});

type ProductRow = v.InferOutput<typeof productRow>;

/** The fields that are requested. A store may have kilobytes of other fields for each product. */
const FIELDS = `items[${Object.keys(productRow.entries).join()}],total_count`;

/** GraphQL types by type of the product. [etc/di.xml of the modules, productTypeNameProvider] */
const TYPES: Readonly<Record<string, string>> = {
  virtual: 'VirtualProduct',
  downloadable: 'DownloadableProduct',
  configurable: 'ConfigurableProduct',
  grouped: 'GroupedProduct',
  bundle: 'BundleProduct',
  giftcard: 'GiftCardProduct',
};

/** Types of products without a price of their own. */
const COMPOSITE_TYPES: ReadonlySet<string> = new Set(['configurable', 'grouped', 'bundle']);

/** Status of a disabled product. [Catalog/Model/Product/Attribute/Source/Status.php] */
const DISABLED = 2;

/**
 * Reads products in the order of their ids. [Catalog/etc/webapi.xml]
 *
 * @param max maximum number of products
 * @returns the products, and the number of products in the store
 */
export async function pullProducts(
  reader: AreaReader,
  max: number,
  references: ProductReferences,
): Promise<{ readonly products: readonly ProductFixture[]; readonly total: number }> {
  if (max === 0) return { products: [], total: 0 };
  const { items, total } = await reader.list('products', productRow, { max, sortField: 'entity_id', fields: FIELDS });
  const prices = new Map(items.map(({ id, price }) => [id, price ?? 0]));
  return { products: items.map((row) => toFixture(row, prices, references)), total };
}

function toFixture(
  row: ProductRow,
  prices: ReadonlyMap<number, number>,
  { categories, groups }: ProductReferences,
): ProductFixture {
  const { id, sku, name, status, visibility, type_id, custom_attributes } = row;
  const type = TYPES[type_id ?? ''];
  const price = priceOf(row, prices);
  const special = specialPriceOf(row);
  const url_key = textOf(custom_attributes, 'url_key');
  const groupPrices = groupPricesOf(row, groups);
  return {
    id,
    sku,
    ...(name && { name }),
    ...(type !== undefined && { __typename: type }),
    ...(price !== undefined && { price }),
    ...(special !== undefined && { special_price: special }),
    ...(groupPrices.length > 0 && { group_prices: groupPrices }),
    ...(url_key && { url_key }),
    ...textsOf(custom_attributes),
    ...(status === DISABLED && { status: DISABLED }),
    ...(visibility != null && visibility !== VISIBLE && { visibility }),
    ...(categories !== undefined && {
      categories: listOf(custom_attributes, 'category_ids').flatMap((each) => categories.get(Number(each)) ?? []),
    }),
  };
}

/** Attributes with HTML that storefronts show. */
const DESCRIPTION_ATTRIBUTES = ['description', 'short_description'];

/** Descriptions as fields of GraphQL's `ComplexTextValue`. */
const textsOf = (attributes: ProductRow['custom_attributes']) =>
  Object.fromEntries(
    DESCRIPTION_ATTRIBUTES.flatMap((code) => {
      const html = textOf(attributes, code);
      return html === undefined || html === '' ? [] : [[code, { html }]];
    }),
  );

/** The price of a product. A composite one has the lowest price of its variants, if they were read. */
function priceOf({ price, type_id, extension_attributes }: ProductRow, prices: ReadonlyMap<number, number>) {
  if (!COMPOSITE_TYPES.has(type_id ?? '')) return price ?? undefined;
  const variants = extension_attributes?.configurable_product_links ?? [];
  const known = variants.flatMap((id) => prices.get(id) ?? []);
  return known.length > 0 ? Math.min(...known) : price || undefined;
}

/** The special price of today. Its dates are days of the store's time zone. */
function specialPriceOf({ custom_attributes: attributes }: ProductRow): number | undefined {
  const today = new Date(realTime.now()).toISOString().slice(0, 10);
  const from = textOf(attributes, 'special_from_date')?.slice(0, 10) ?? today;
  const to = textOf(attributes, 'special_to_date')?.slice(0, 10) ?? today;
  const price = textOf(attributes, 'special_price');
  return price === undefined || price === '' || from > today || to < today ? undefined : Number(price);
}

/** The prices of customer groups. One with a percentage has the value 0 if the store has not calculated the price. */
const groupPricesOf = ({ price: full, tier_prices }: ProductRow, groups: ReadonlyMap<number, string>) =>
  (tier_prices ?? []).flatMap(({ customer_group_id, qty, value, extension_attributes }) => {
    const group = groups.get(customer_group_id);
    if (group === undefined && customer_group_id !== ALL_GROUPS) return [];
    const discount = value === 0 ? (extension_attributes?.percentage_value ?? 0) : 0;
    const price = discount > 0 ? Math.round((full ?? 0) * (100 - discount)) / 100 : value;
    return [{ ...(group !== undefined && { group }), price, ...(qty !== 1 && { quantity: qty }) }];
  });
