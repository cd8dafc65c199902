import { cartAddressSchema } from './cart/cart-address-schema.ts';
import { cartChangesSchema } from './cart/cart-changes-schema.ts';
import { cartItemOptionsSchema } from './cart/cart-item-options-schema.ts';
import { cartItemSchema } from './cart/cart-item-schema.ts';
import { cartPricesSchema } from './cart/cart-prices-schema.ts';
import { cartProductsSchema } from './cart/cart-products-schema.ts';
import { cartSchema } from './cart/cart-schema.ts';
import { cartShippingSchema } from './cart/cart-shipping-schema.ts';
import { checkoutSchema } from './cart/checkout-schema.ts';
import { giftOptionsSchema } from './cart/gift-options-schema.ts';
import { storePickupSchema } from './cart/store-pickup-schema.ts';
import { bundleOptionsSchema } from './catalog/bundle-options-schema.ts';
import { categorySchema } from './catalog/category-schema.ts';
import { compareListChangesSchema } from './catalog/compare-list-changes-schema.ts';
import { compareListSchema } from './catalog/compare-list-schema.ts';
import { configurableOptionsSchema } from './catalog/configurable-options-schema.ts';
import { customizableOptionsSchema } from './catalog/customizable-options-schema.ts';
import { downloadableProductsSchema } from './catalog/downloadable-products-schema.ts';
import { earlierCatalogSchema } from './catalog/earlier-catalog-schema.ts';
import { productAttributesSchema } from './catalog/product-attributes-schema.ts';
import { productDetailsSchema } from './catalog/product-details-schema.ts';
import { productKindsSchema } from './catalog/product-kinds-schema.ts';
import { productMediaSchema } from './catalog/product-media-schema.ts';
import { productPricesSchema } from './catalog/product-prices-schema.ts';
import { productSchema } from './catalog/product-schema.ts';
import { searchSchema } from './catalog/search-schema.ts';
import { attributeMetadataSchema } from './customer/attribute-metadata-schema.ts';
import { attributesSchema } from './customer/attributes-schema.ts';
import { companySchema } from './customer/company-schema.ts';
import { groupsAndRulesSchema } from './customer/groups-and-rules-schema.ts';
import { newsletterSchema } from './customer/newsletter-schema.ts';
import { orderDocumentsSchema } from './customer/order-documents-schema.ts';
import { orderItemSchema } from './customer/order-item-schema.ts';
import { orderOperationsSchema } from './customer/order-operations-schema.ts';
import { orderSchema } from './customer/order-schema.ts';
import { wishlistChangesSchema } from './customer/wishlist-changes-schema.ts';
import { wishlistSchema } from './customer/wishlist-schema.ts';
import { braintreeButtonsSchema } from './payment/braintree-buttons-schema.ts';
import { braintreeSchema } from './payment/braintree-schema.ts';
import { paymentMethodsSchema } from './payment/payment-methods-schema.ts';
import { paymentServicesConfigSchema } from './payment/payment-services-config-schema.ts';
import { paymentServicesSchema } from './payment/payment-services-schema.ts';
import { paypalSchema } from './payment/paypal-schema.ts';
import { cmsSchema } from './store/cms-schema.ts';
import { directorySchema } from './store/directory-schema.ts';
import { reviewsAndContactSchema } from './store/reviews-and-contact-schema.ts';
import { storeConfigBaseSchema } from './store/store-config-base-schema.ts';
import { storeConfigCatalogSchema } from './store/store-config-catalog-schema.ts';
import { storeConfigContentSchema } from './store/store-config-content-schema.ts';
import { storeConfigSalesSchema } from './store/store-config-sales-schema.ts';
import { storefrontCompatibilitySchema } from './store/storefront-compatibility-schema.ts';
import { urlResolverSchema } from './store/url-resolver-schema.ts';

/**
 * The SDL of the full schema in addition to that of accounts, without the modules of Adobe Commerce. It is much larger than that of accounts, so it is parsed when
 * the first request needs it.
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
  storeConfigBaseSchema,
  cmsSchema,
  storeConfigSalesSchema,
  storeConfigCatalogSchema,
  storeConfigContentSchema,
  storefrontCompatibilitySchema,
  bundleOptionsSchema,
  earlierCatalogSchema,
  customizableOptionsSchema,
  productAttributesSchema,
  productMediaSchema,
  downloadableProductsSchema,
  configurableOptionsSchema,
  compareListChangesSchema,
  cartProductsSchema,
  cartShippingSchema,
  storePickupSchema,
  checkoutSchema,
  paymentMethodsSchema,
  braintreeSchema,
  paypalSchema,
  paymentServicesSchema,
  paymentServicesConfigSchema,
  braintreeButtonsSchema,
  attributeMetadataSchema,
  wishlistChangesSchema,
  orderOperationsSchema,
  groupsAndRulesSchema,
  reviewsAndContactSchema,
  urlResolverSchema,
];
