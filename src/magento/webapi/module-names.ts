import type { Edition } from '../releases/edition.ts';
import type { Release } from '../releases/release.ts';
import { isSince } from '../releases/since.ts';

/** Modules of Magento Open Source that the simulated services belong to or depend on, in the order in which Magento loads them. */
const NAMES = `
  Store Config Directory AdminNotification Theme Backend Security Authorization User Eav Customer Indexer GraphQl
  Integration GraphQlResolverCache EavGraphQl Search MediaStorage Catalog CatalogInventory Rule CatalogRule CatalogSearch
  CatalogUrlRewrite StoreGraphQl Quote SalesSequence Payment Sales Checkout Cms CmsGraphQl CatalogGraphQl TwoFactorAuth
  QuoteGraphQl Bundle ConfigurableProduct Downloadable GroupedProduct BundleGraphQl ConfigurableProductGraphQl
  GroupedProductGraphQl CompareListGraphQl Contact Cookie Cron CustomerGraphQl Deploy DirectoryGraphQl Email GraphQlCache
  JwtFrameworkAdapter JwtUserToken LoginAsCustomerApi LoginAsCustomer LoginAsCustomerAssistance LoginAsCustomerGraphQl
  LoginAsCustomerLog MessageQueue Newsletter NewsletterGraphQl PageCache Persistent ReCaptchaUi ReCaptchaCustomer
  ReCaptchaWebapiApi ReCaptchaWebapiGraphQl ReCaptchaWebapiRest Reports Review ReviewGraphQl SalesGraphQl SalesRule
  Shipping Swagger Tax Translation UrlRewrite UrlRewriteGraphQl Webapi WebapiAsync AsynchronousOperations WebapiSecurity
  Wishlist WishlistGraphQl
`;

/** The first releases of modules that not every release has. [etc/module.xml] */
const FIRST_RELEASES: Readonly<Record<string, string>> = {
  GraphQlCache: '2.3.2',
  TwoFactorAuth: '2.4.0',
  LoginAsCustomerApi: '2.4.0',
  LoginAsCustomer: '2.4.0',
  LoginAsCustomerLog: '2.4.0',
  ReCaptchaUi: '2.4.0',
  ReCaptchaCustomer: '2.4.0',
  LoginAsCustomerAssistance: '2.4.1',
  NewsletterGraphQl: '2.4.1',
  ReviewGraphQl: '2.4.1',
  CompareListGraphQl: '2.4.2',
  LoginAsCustomerGraphQl: '2.4.2',
  JwtFrameworkAdapter: '2.4.3',
  ReCaptchaWebapiApi: '2.4.3',
  ReCaptchaWebapiGraphQl: '2.4.3',
  ReCaptchaWebapiRest: '2.4.3',
  JwtUserToken: '2.4.4',
  GraphQlResolverCache: '2.4.7',
};

/** Modules of Adobe Commerce that the schema or content staging depend on. [Adobe Commerce module reference] */
const COMMERCE_NAMES = `
  Staging CatalogStaging CatalogStagingGraphQl CustomerBalance GiftCard GiftCardGraphQl GiftWrapping
  GiftWrappingGraphQl MultipleWishlist MultipleWishlistGraphQl Reward Rma RmaGraphQl
`;

/** Names of the modules of a release and an edition: `Magento_Customer`. */
export const moduleNamesOf = (release: Release, edition: Edition): string[] =>
  (edition === 'commerce' ? NAMES + COMMERCE_NAMES : NAMES)
    .trim()
    .split(/\s+/)
    .filter((name) => isSince(release, FIRST_RELEASES[name] ?? '2.3.1'))
    .map((name) => `Magento_${name}`);

/** Modules that only define root fields of GraphQL, with their first releases. [etc/schema.graphqls of each] */
const GRAPHQL_MODULES: Readonly<Record<string, string>> = {
  SendFriendGraphQl: '2.3.1',
  VaultGraphQl: '2.3.2',
  CheckoutAgreementsGraphQl: '2.3.3',
  CustomerDownloadableGraphQl: '2.3.4',
  PaypalGraphQl: '2.3.4',
  InventoryInStorePickupGraphQl: '2.4.0',
  OrderCancellationGraphQl: '2.4.7',
  PaymentServicesPaypalGraphQl: '2.4.7',
};

/** Root fields of GraphQL of Adobe Commerce, as `GRAPHQL_MODULES`. */
const COMMERCE_GRAPHQL_MODULES: Readonly<Record<string, string>> = {
  GiftRegistryGraphQl: '2.4.2',
};

/** Names of the modules that a person can disable, in alphabetical order. */
export function listedModuleNames(release: Release, edition: Edition): string[] {
  const graphql = edition === 'commerce' ? { ...GRAPHQL_MODULES, ...COMMERCE_GRAPHQL_MODULES } : GRAPHQL_MODULES;
  const added = Object.keys(graphql).filter((name) => isSince(release, graphql[name] ?? ''));
  return [...moduleNamesOf(release, edition), ...added.map((name) => `Magento_${name}`)].toSorted();
}
