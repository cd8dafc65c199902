import { cartSchema } from './cart/cart.ts';
import { cartAddressSchema } from './cart/cart-address.ts';
import { cartChangesSchema } from './cart/cart-changes.ts';
import { cartItemSchema } from './cart/cart-item.ts';
import { cartItemOptionsSchema } from './cart/cart-item-options.ts';
import { cartPricesSchema } from './cart/cart-prices.ts';
import { giftOptionsSchema } from './cart/gift-options.ts';
import { categorySchema } from './catalog/category.ts';
import { compareListSchema } from './catalog/compare-list.ts';
import { productSchema } from './catalog/product.ts';
import { productDetailsSchema } from './catalog/product-details.ts';
import { productKindsSchema } from './catalog/product-kinds.ts';
import { productPricesSchema } from './catalog/product-prices.ts';
import { searchSchema } from './catalog/search.ts';
import { attributesSchema } from './customer/attributes.ts';
import { companySchema } from './customer/company.ts';
import { newsletterSchema } from './customer/newsletter.ts';
import { orderSchema } from './customer/order.ts';
import { orderDocumentsSchema } from './customer/order-documents.ts';
import { orderItemSchema } from './customer/order-item.ts';
import { wishlistSchema } from './customer/wishlist.ts';
import { cmsSchema } from './store/cms.ts';
import { directorySchema } from './store/directory.ts';
import { storeConfigSchema } from './store/store-config.ts';
import { storeConfigCatalogSchema } from './store/store-config-catalog.ts';
import { storeConfigContentSchema } from './store/store-config-content.ts';
import { storeConfigSalesSchema } from './store/store-config-sales.ts';
import { storefrontCompatibilitySchema } from './store/storefront-compatibility.ts';

/**
 * The SDL of what storefronts ask beside accounts. It is far larger than that of accounts, so it is read when a request
 * first needs it.
 */
export const storefrontDefinitions: readonly string[] = [
  cartSchema,
  cartItemSchema,
  cartItemOptionsSchema,
  cartPricesSchema,
  giftOptionsSchema,
  cartAddressSchema,
  cartChangesSchema,
  productSchema,
  productDetailsSchema,
  productPricesSchema,
  productKindsSchema,
  categorySchema,
  searchSchema,
  compareListSchema,
  wishlistSchema,
  orderSchema,
  orderItemSchema,
  orderDocumentsSchema,
  attributesSchema,
  companySchema,
  newsletterSchema,
  directorySchema,
  storeConfigSchema,
  cmsSchema,
  storeConfigSalesSchema,
  storeConfigCatalogSchema,
  storeConfigContentSchema,
  storefrontCompatibilitySchema,
];
