import { getProductCategories } from '../../../domain/catalog/categories.ts';
import { listCustomizableOptions } from '../../../domain/catalog/customizable-options.ts';
import { getGroupPrice, getPriceGroup, listTierPrices } from '../../../domain/catalog/group-prices.ts';
import { getProductUrlKey } from '../../../domain/catalog/product-search.ts';
import type { CatalogProduct } from '../../../domain/catalog/products.ts';
import { isProductStaged } from '../../../domain/catalog/staged-content.ts';
import { uidOf } from '../../../magento/schema/uid.ts';
import { roundToCents } from '../../../platform/round-to-cents.ts';
import { setting } from '../../../state/configuration.ts';
import { mediaUrl } from '../media-url.ts';
import { money } from '../money.ts';
import { customerIdIn, type ResolverContext } from '../resolver-context.ts';
import { categorySource } from './category-source.ts';
import type { ProductSource } from './product-source.ts';
import { productReviewFields } from './review-operations.ts';

type Field = (source: ProductSource, args: never, context: ResolverContext) => unknown;

/** Fields derived from a product. Values in the fixture document or in `mocks` take precedence. */
const productFields: Readonly<Record<string, Field>> = {
  uid: ({ product }) => uidOf(product.id),
  id: ({ product }) => product.id,
  type_id: ({ __typename }) => __typename.replace('Product', '').toLowerCase(),
  url_key: ({ product }) => getProductUrlKey(product),
  url_suffix: (_, __, { realm, store }) => setting(realm, 'catalog/seo/product_url_suffix', store),
  relative_url: (source, _, context) => pathOf(source, context),
  canonical_url: (source, _, context) => pathOf(source, context),
  redirect_code: () => 0,
  type: () => 'PRODUCT',
  url_rewrites: (source, _, context) => [{ url: pathOf(source, context), parameters: [] }],
  image: picture,
  small_image: picture,
  thumbnail: picture,
  media_gallery: (source, args, context) => [picture(source, args, context)],
  price_range: ({ product }, _, context) => {
    const price = priceOf(product, context);
    return { minimum_price: price, maximum_price: price };
  },
  price: ({ product }, _, context) => {
    const amount = { amount: money(context, product.price) };
    return { regularPrice: amount, minimalPrice: amount, maximalPrice: amount };
  },
  price_tiers: ({ product }, _, context) =>
    listTierPrices(context.realm, product, priceGroupIn(context)).map(({ price, quantity }) => ({
      quantity,
      final_price: money(context, price),
      discount: discountOf(product, price, context),
    })),
  special_price: ({ product }, _, context) =>
    product.finalPrice < product.price ? money(context, product.finalPrice).value : null,
  special_from_date: () => null,
  special_to_date: () => null,
  stock_status: ({ product }) => (product.quantity === 0 ? 'OUT_OF_STOCK' : 'IN_STOCK'),
  staged: ({ sku }, _, { realm }) => isProductStaged(realm, sku),
  quantity: ({ product }) => product.quantity ?? 100,
  only_x_left_in_stock: () => null,
  min_sale_qty: () => 1,
  max_sale_qty: () => 10_000,
  categories: ({ product }, _, { realm }) => getProductCategories(realm, product).map(categorySource),
  custom_attributesV2: () => ({ items: [], errors: [] }),
  options: ({ product }) => listCustomizableOptions(product),
  options_container: () => 'container2',
  // A string before 2.4.8: "0".
  gift_message_available: () => 0,
  gift_wrapping_available: () => false,
  gift_wrapping_price: () => null,
  ...productReviewFields,
  related_products: () => [],
  upsell_products: () => [],
  crosssell_products: () => [],
  weight: () => 1,
  new_from_date: () => null,
  new_to_date: () => null,
  is_returnable: () => '2',
  configurable_options: () => [],
  variants: () => [],
  swatch_image: () => null,
};

/** The picture of a product. Its label is the name of the product if the fixture document defines one. */
function picture({ product }: ProductSource, _: never, context: ResolverContext) {
  const name = product.fields['name'];
  return {
    __typename: 'ProductImage',
    url: `${mediaUrl(context)}catalog/product/${getProductUrlKey(product)}.jpg`,
    label: typeof name === 'string' ? name : null,
    position: 1,
    disabled: false,
    types: ['image', 'small_image', 'thumbnail'],
  };
}

const pathOf = ({ product }: ProductSource, { realm, store }: ResolverContext): string =>
  `${getProductUrlKey(product)}${setting(realm, 'catalog/seo/product_url_suffix', store)}`;

/** The customer group of the caller, for which a product can have other prices. */
const priceGroupIn = (context: ResolverContext): number => getPriceGroup(context.realm, customerIdIn(context));

function priceOf(product: CatalogProduct, context: ResolverContext) {
  const finalPrice = getGroupPrice(context.realm, product, priceGroupIn(context));
  return {
    regular_price: money(context, product.price),
    final_price: money(context, finalPrice),
    discount: discountOf(product, finalPrice, context),
    fixed_product_taxes: [],
  };
}

const discountOf = ({ price }: CatalogProduct, finalPrice: number, context: ResolverContext) => ({
  amount_off: money(context, roundToCents(price - finalPrice)).value,
  percent_off: price === 0 ? 0 : Math.round(((price - finalPrice) / price) * 10_000) / 100,
});

/** Resolvers of the fields of products. */
export const productTypes = {
  SimpleProduct: productFields,
  VirtualProduct: productFields,
  DownloadableProduct: productFields,
  ConfigurableProduct: productFields,
  BundleProduct: productFields,
  GroupedProduct: productFields,
  GiftCardProduct: productFields,
};
