import { getProductCategories } from '../../domain/catalog/categories.ts';
import type { GroupPriceFixture } from '../../domain/catalog/group-prices.ts';
import { getProductUrlKey } from '../../domain/catalog/product-search.ts';
import type { CatalogProduct } from '../../domain/catalog/products.ts';
import type { Realm } from '../../state/realm.ts';
import { groupKey } from '../../state/tables/account-rows.ts';

/** Id of the attribute set `Default` of products. */
const DEFAULT_ATTRIBUTE_SET = 4;
/** Visibility in the catalog and in the search. [Catalog/Model/Product/Visibility.php] */
export const VISIBLE = 4;
/** Id of the group in a price for all groups. [Customer/Api/Data/GroupInterface.php CUST_GROUP_ALL] */
export const ALL_GROUPS = 32_000;
/** Status of an enabled product. [Catalog/Model/Product/Attribute/Source/Status.php] */
const ENABLED = 1;

/** The type of a product in the catalog, such as `simple`. */
const typeOf = ({ type }: CatalogProduct): string => type.replace('Product', '').toLowerCase();

/** A product as REST returns it. [Catalog/Api/Data/ProductInterface.php] */
export function productData(realm: Realm, product: CatalogProduct): Record<string, unknown> {
  const { fields } = product;
  const categories = getProductCategories(realm, product);
  const time = realm.clock.databaseTime(realm.world.startedAt);
  const type = typeOf(product);
  return {
    id: product.id,
    sku: product.sku,
    name: nameOf(product),
    attribute_set_id: numberIn(fields, 'attribute_set_id') ?? DEFAULT_ATTRIBUTE_SET,
    price: product.price,
    status: numberIn(fields, 'status') ?? ENABLED,
    visibility: numberIn(fields, 'visibility') ?? VISIBLE,
    type_id: type,
    created_at: time,
    updated_at: time,
    ...(type === 'simple' && { weight: numberIn(fields, 'weight') ?? 1 }),
    extension_attributes: {
      website_ids: realm.world.websites.values().map(({ id }) => id),
      category_links: categories.map(({ id }, position) => ({ position, category_id: String(id) })),
    },
    product_links: [],
    options: [],
    media_gallery_entries: [],
    tier_prices: tierPrices(realm, product),
    custom_attributes: customAttributes(product, categories),
  };
}

/** The values by which products are searched. */
export const productSearchValues = (realm: Realm, product: CatalogProduct): Record<string, unknown> => ({
  ...scalarsIn(product),
  ...productData(realm, product),
  entity_id: product.id,
  url_key: getProductUrlKey(product),
  special_price: specialPriceOf(product) ?? null,
  category_id: getProductCategories(realm, product).map(({ id }) => id),
  website_id: realm.world.websites.values().map(({ id }) => id),
  store_id: 0,
});

const nameOf = ({ sku, fields }: CatalogProduct): string => (typeof fields['name'] === 'string' ? fields['name'] : sku);

function numberIn(fields: CatalogProduct['fields'], name: string): number | undefined {
  const value = fields[name];
  return typeof value === 'number' ? value : undefined;
}

const specialPriceOf = ({ price, finalPrice }: CatalogProduct): number | undefined =>
  finalPrice < price ? finalPrice : undefined;

/** Prices of customer groups and quantities. [Catalog/Api/Data/ProductTierPriceInterface.php] */
function tierPrices({ world }: Realm, { fields }: CatalogProduct): object[] {
  const rows = fields['group_prices'];
  return (Array.isArray(rows) ? rows : []).map(({ group, price, quantity = 1 }: GroupPriceFixture) => ({
    customer_group_id: group === undefined ? ALL_GROUPS : (world.groups.find(groupKey(group))?.id ?? ALL_GROUPS),
    qty: quantity,
    value: price,
    extension_attributes: { website_id: 0 },
  }));
}

/** Properties of the fixture document that are not custom attributes: they have their own key, or are not in the response. */
const OTHER_PROPERTIES: ReadonlySet<string> = new Set([
  'id',
  'sku',
  'name',
  '__typename',
  'price',
  'special_price',
  'status',
  'visibility',
  'weight',
  'attribute_set_id',
  'url_key',
  'quantity',
]);

function customAttributes(product: CatalogProduct, categories: readonly { readonly id: number }[]): object[] {
  const special = specialPriceOf(product);
  const values = {
    options_container: 'container2',
    url_key: getProductUrlKey(product),
    ...(special !== undefined && { special_price: special.toFixed(6) }),
    tax_class_id: '2',
    category_ids: categories.map(({ id }) => String(id)),
    ...htmlIn(product),
    ...Object.fromEntries(
      Object.entries(scalarsIn(product))
        .filter(([name]) => !OTHER_PROPERTIES.has(name))
        .map(([name, value]) => [name, String(value)]),
    ),
  };
  return Object.entries(values).map(([attribute_code, value]) => ({ attribute_code, value }));
}

/** Attributes whose type in GraphQL is `ComplexTextValue`. */
const HTML_ATTRIBUTES = ['description', 'short_description'];

const htmlIn = ({ fields }: CatalogProduct): Record<string, string> =>
  Object.fromEntries(
    HTML_ATTRIBUTES.flatMap((code) => {
      const value = fields[code];
      const html = typeof value === 'object' && value !== null && 'html' in value ? value.html : undefined;
      return typeof html === 'string' ? [[code, html]] : [];
    }),
  );

const scalarsIn = ({ fields }: CatalogProduct): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value)),
  );
