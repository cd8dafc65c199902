import type { FaultFixture } from '../fault-schema/fault-schema.ts';
import type { DefinedAttribute } from '../magento/attributes/defined-attribute.ts';
import type { BehaviourChange } from '../magento/releases/behaviour.ts';
import type { Edition } from '../magento/releases/edition.ts';
import type { Release } from '../magento/releases/release.ts';
import type { Campaign } from './campaign.ts';
import type {
  AdminFixture,
  IntegrationFixture,
  MailFixture,
  ThrottleFixture,
  TokenFixture,
} from './document/account-fixtures.ts';
import type { CampaignFixture } from './document/campaign-fixtures.ts';
import type { CartFixture } from './document/cart-fixtures.ts';
import type { MocksFixture } from './document/catalog-fixtures.ts';
import type { CouponFixture, OrderFixture } from './document/checkout-fixtures.ts';
import type { CustomerFixture } from './document/customer-fixtures.ts';
import type { CustomerRuleFixture } from './document/customer-rule-fixtures.ts';
import type {
  CompareListFixture,
  CurrencyRatesFixture,
  RatingFixture,
  ReviewFixture,
  SubscriptionFixture,
  WishlistFixture,
} from './document/list-fixtures.ts';
import type { ProviderStatesFixture } from './document/provider-state-fixtures.ts';
import type { UpstreamFixture } from './document/upstream-fixtures.ts';
import type {
  Admin,
  ConfigScope,
  Customer,
  CustomerGroup,
  DefaultStores,
  Integration,
  Role,
  Store,
  Website,
} from './tables/account-rows.ts';
import type { WithId } from './tables/assign-ids.ts';
import type { Bulks } from './tables/bulks.ts';
import type { Carts } from './tables/carts.ts';
import type { Category, Product } from './tables/catalog.ts';
import type { CmsBlock, CmsPage } from './tables/cms-content.ts';
import type { CompareLists } from './tables/compare-lists.ts';
import type { LoginFailures } from './tables/login-failures.ts';
import type { Mailbox } from './tables/mailbox.ts';
import type { Nonces } from './tables/nonces.ts';
import type { PersistedQueries } from './tables/persisted-queries.ts';
import type { Orders } from './tables/placed-orders.ts';
import type { ProductReviews } from './tables/product-reviews.ts';
import type { Agreement, Coupon } from './tables/sales-rules.ts';
import type { Sessions } from './tables/sessions.ts';
import type { Subscriptions } from './tables/subscriptions.ts';
import type { Table, TableBase } from './tables/table.ts';
import type { TokenOwner, Tokens } from './tables/tokens.ts';
import type { Wishlists } from './tables/wishlists.ts';

/** A mode of Magento. */
export type Mode = 'production' | 'developer';

/** Fixtures with relative times (`+10m`): their rows are built each time a world starts. */
interface RelativeRows {
  readonly customers: readonly WithId<CustomerFixture>[];
  readonly admins: readonly WithId<AdminFixture>[];
  readonly integrations: readonly WithId<IntegrationFixture>[];
}

/** A valid fixture document, indexed once, from which any number of worlds can start. */
export interface InitialState {
  readonly release: Release;
  readonly edition: Edition;
  readonly mode: Mode;
  readonly seed: string;
  readonly behaviour: BehaviourChange;
  readonly clock: { readonly now?: string | undefined; readonly frozen?: boolean | undefined };
  readonly config: ConfigScope;
  readonly modules: Readonly<Record<string, boolean>>;
  readonly websites: TableBase<Website>;
  readonly stores: TableBase<Store>;
  readonly groups: TableBase<CustomerGroup>;
  readonly customers: TableBase<Customer>;
  readonly admins: TableBase<Admin>;
  readonly roles: TableBase<Role>;
  readonly integrations: TableBase<Integration>;
  /** Rules that generate customers, with assigned ids. */
  readonly customerRules: readonly CustomerRuleFixture[];
  readonly defaultStores: DefaultStores;
  readonly relative: RelativeRows;
  /** Times at which the tokens of owners were revoked, as strings of the document. */
  readonly revocations: readonly { readonly owner: TokenOwner; readonly at: string }[];
  /** Used nonces of integrations, with their timestamps in seconds since 1970. */
  readonly nonces: readonly { readonly consumer: number; readonly nonces: Readonly<Record<string, number>> }[];
  readonly tokens: readonly TokenFixture[];
  readonly throttled: readonly ThrottleFixture[];
  readonly mails: readonly MailFixture[];
  /** The faults of the document and of its accounts. */
  readonly faults: readonly FaultFixture[];
  /** Ids of the faults that belong to accounts. */
  readonly accountFaultIds: ReadonlySet<string>;
  /** Whether the document has `products`, even an empty array. Otherwise every SKU is a product. */
  readonly definesProducts: boolean;
  readonly products: TableBase<Product>;
  readonly categories: TableBase<Category>;
  readonly campaigns: readonly WithId<CampaignFixture>[];
  readonly carts: readonly CartFixture[];
  readonly wishlists: readonly WithId<WishlistFixture>[];
  readonly compareLists: readonly CompareListFixture[];
  readonly reviews: readonly ReviewFixture[];
  readonly ratings: readonly WithId<RatingFixture>[];
  readonly subscriptions: readonly SubscriptionFixture[];
  readonly currencyRates: CurrencyRatesFixture;
  /** Attributes that the store has added to customers and addresses, in the order of forms. */
  readonly attributes: readonly DefinedAttribute[];
  readonly orders: readonly OrderFixture[];
  /** The numbers of orders that the document sets. */
  readonly orderNumbers: ReadonlySet<string>;
  /** The `orders` of customers in the document. */
  readonly customerOrders: readonly {
    readonly customerId: number;
    readonly orders: NonNullable<CustomerFixture['orders']>;
  }[];
  readonly coupons: readonly CouponFixture[];
  readonly agreements: readonly Agreement[];
  /** CMS pages. Default: those of a new installation. */
  readonly cmsPages: readonly CmsPage[] | undefined;
  readonly cmsBlocks: readonly CmsBlock[] | undefined;
  /** Values of generated GraphQL fields, by type and field. */
  readonly mocks: MocksFixture;
  /** Provider states of Pact, by name. */
  readonly providerStates: ProviderStatesFixture;
  /** Accounts of the real store behind this server. */
  readonly upstream: UpstreamFixture;
}

/** One Magento in memory: all mutable state. */
export interface World {
  readonly initialState: InitialState;
  /** Start of the world, milliseconds since 1970. */
  readonly startedAt: number;
  /** Signing key if `crypt/key` is empty. It is generated from the seed, so that replicas with the same seed share it. */
  readonly generatedKey: string;
  readonly mode: Mode;
  readonly config: Map<string, ConfigScope[string]>;
  readonly modules: Map<string, boolean>;
  readonly websites: Table<Website>;
  readonly stores: Table<Store>;
  readonly groups: Table<CustomerGroup>;
  readonly customers: Table<Customer>;
  readonly admins: Table<Admin>;
  readonly roles: Table<Role>;
  readonly integrations: Table<Integration>;
  readonly tokens: Tokens;
  /**
   * Time of the last sign-in since the world started, by account id, in milliseconds since 1970. It is not in the rows, because
   * replacing a row at every sign-in would be slow.
   */
  readonly lastLogins: { readonly customers: Map<number, number>; readonly admins: Map<number, number> };
  readonly loginFailures: LoginFailures;
  readonly mailbox: Mailbox;
  readonly sessions: Sessions;
  readonly nonces: Nonces;
  /** The last one-time password that each customer has used, by account id, for the reason of a refusal. */
  readonly usedOneTimePasswords: Map<number, { readonly otp: string; readonly at: number }>;
  /** Used values of the header `X-ReCaptcha`, if each is accepted once. */
  readonly recaptchaAnswers: Set<string>;
  readonly products: Table<Product>;
  readonly categories: Table<Category>;
  readonly campaigns: Table<Campaign>;
  readonly carts: Carts;
  readonly orders: Orders;
  /** Coupons by `couponKey`. */
  readonly coupons: ReadonlyMap<string, Coupon>;
  readonly subscriptions: Subscriptions;
  readonly wishlists: Wishlists;
  readonly compareLists: CompareLists;
  readonly reviews: ProductReviews;
  readonly bulks: Bulks;
  readonly persistedQueries: PersistedQueries;
  /** Keys of the GraphQL responses in the page cache, oldest first. */
  readonly cachedResponses: Set<string>;
  /** The highest id of an address. Ids of deleted addresses are not reused. */
  readonly lastIds: { address: number };
  /** E-mails to friends in the last hour, oldest first. Times are milliseconds since 1970. */
  readonly friendMails: { readonly from: string; readonly website: string; readonly at: number }[];
  /** Recent requests of reset mails. Times are milliseconds since 1970. */
  readonly resetRequests: { readonly email: string; readonly from: string; readonly at: number }[];
}
