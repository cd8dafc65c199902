import type { FaultFixture } from '../fault-schema/fault-schema.ts';
import type { BehaviourChange } from '../magento/releases/behaviour.ts';
import type { Release } from '../magento/releases/release.ts';
import type {
  AdminFixture,
  IntegrationFixture,
  MailFixture,
  ThrottleFixture,
  TokenFixture,
} from './document/account-fixtures.ts';
import type { CampaignFixture } from './document/campaign-fixtures.ts';
import type { CartFixture, MocksFixture } from './document/catalog-fixtures.ts';
import type { CustomerFixture } from './document/customer-fixtures.ts';
import type { DefaultStores, WithId } from './seed/seed-accounts.ts';
import type {
  Admin,
  ConfigScope,
  Customer,
  CustomerGroup,
  Integration,
  Role,
  Store,
  Website,
} from './tables/account-rows.ts';
import type { Campaign } from './tables/campaigns.ts';
import type { Carts } from './tables/carts.ts';
import type { Category, Product } from './tables/catalog.ts';
import type { LoginFailures } from './tables/login-failures.ts';
import type { Mailbox } from './tables/mailbox.ts';
import type { Nonces } from './tables/nonces.ts';
import type { Sessions } from './tables/sessions.ts';
import type { Table, TableBase } from './tables/table.ts';
import type { TokenOwner, Tokens } from './tables/tokens.ts';

export type Mode = 'production' | 'developer';

/** Rows whose times are relative (`+10m`): made anew each time a world starts. */
interface RelativeRows {
  readonly customers: readonly WithId<CustomerFixture>[];
  readonly admins: readonly WithId<AdminFixture>[];
  readonly integrations: readonly WithId<IntegrationFixture>[];
}

/** A fixture document, validated and indexed once: what any number of worlds start from. */
export interface InitialState {
  readonly release: Release;
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
  readonly homes: DefaultStores;
  readonly relative: RelativeRows;
  /** When the tokens of an owner were revoked: a text of the document. */
  readonly revocations: readonly { readonly owner: TokenOwner; readonly at: string }[];
  /** Nonces that an integration has used, with their timestamps. */
  readonly nonces: readonly { readonly consumer: number; readonly nonces: Readonly<Record<string, number>> }[];
  readonly tokens: readonly TokenFixture[];
  readonly throttled: readonly ThrottleFixture[];
  readonly mails: readonly MailFixture[];
  /** The document's, and those of its accounts. */
  readonly faults: readonly FaultFixture[];
  readonly products: TableBase<Product>;
  readonly categories: TableBase<Category>;
  readonly campaigns: readonly WithId<CampaignFixture>[];
  readonly carts: readonly CartFixture[];
  /** Values for fields that are made up, by type and field. */
  readonly mocks: MocksFixture;
}

/** One Magento, held in memory: everything that changes. */
export interface World {
  readonly initialState: InitialState;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** The signing key where the configuration names none: it comes from the seed, so replicas of one seed share it. */
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
  /** Sign-ins since the world started, by account id: milliseconds since 1970. Rows are replaced when they change, which is too dear for every sign-in. */
  readonly lastLogins: { readonly customers: Map<number, number>; readonly admins: Map<number, number> };
  readonly loginFailures: LoginFailures;
  readonly mailbox: Mailbox;
  readonly sessions: Sessions;
  readonly nonces: Nonces;
  /** Answers to reCAPTCHA that were used, where each is good once. */
  readonly recaptchaAnswers: Set<string>;
  readonly products: Table<Product>;
  readonly categories: Table<Category>;
  readonly campaigns: Table<Campaign>;
  readonly carts: Carts;
  /** Texts of queries by their hash. */
  readonly persistedQueries: Map<string, string>;
  /** The highest id that an address ever had, so that none is given twice. */
  readonly lastIds: { address: number };
  /** Reset mails that were asked for lately. Times are milliseconds since 1970. */
  readonly resetRequests: { readonly email: string; readonly from: string; readonly at: number }[];
}
