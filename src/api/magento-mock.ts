import type { RequestListener } from 'node:http';
import type { FaultFixture } from '../fault-schema/fault-schema.ts';
import type { Explanation } from '../faults/explanations/explain-message.ts';
import type { FaultView } from '../faults/parsing/fault-view.ts';
import type { Preset } from '../faults/presets/preset.ts';
import type { ConfigValue } from '../magento/config/config-path.ts';
import type { BehaviourChange } from '../magento/releases/behaviour.ts';
import type { AuditOptions, AuditResult } from '../operations/audit-requests.ts';
import type { EventView } from '../operations/listen-to-events.ts';
import type { FaultOptions } from '../operations/manage-faults.ts';
import type { GateView } from '../operations/manage-gates.ts';
import type { MailView } from '../operations/manage-mailbox.ts';
import type { OwnerName, TokenView } from '../operations/manage-tokens.ts';
import type { ClockView, MagentoView } from '../operations/manage-world.ts';
import type { RequestsHandle } from '../operations/requests-interface.ts';
import type {
  AdminFixture,
  IntegrationFixture,
  RoleFixture,
  StoreFixture,
  WebsiteFixture,
} from '../state/document/account-fixtures.ts';
import type { CampaignFixture } from '../state/document/campaign-fixtures.ts';
import type { CustomerFixture } from '../state/document/customer-fixtures.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';

/** The entities of one kind, in the fixture document's words. */
export interface Entities<Fixture> {
  list(): Promise<(Fixture & { id: number })[]>;
  /** @param website tells one e-mail's accounts apart */
  get(name: string, website?: string): Promise<Fixture & { id: number }>;
  create(fixture: Fixture): Promise<Fixture & { id: number }>;
  /** Changes the attributes named; null clears one. */
  update(name: string, changes: Partial<Fixture>, website?: string): Promise<Fixture & { id: number }>;
  delete(name: string, website?: string): Promise<void>;
}

/** One Magento: the main world of a server, or a sandbox beside it. */
export interface MagentoMock extends AsyncDisposable {
  /** Base URL: GraphQL is at `${url}/graphql`, REST below `${url}/rest/V1`. */
  readonly url: string;
  /** PEM of the certificate where it serves TLS, for clients that are to trust it. */
  readonly certificate?: string | undefined;
  /** Request handler of this world, for `supertest(magento.handler)` or a server of your own. */
  readonly handler: RequestListener;
  readonly tokens: {
    /**
     * Makes a token without a sign-in.
     *
     * @param expiresIn seconds, or a duration such as `10m`
     */
    issue(owner: OwnerName, expiresIn?: number | string): Promise<string>;
    list(owner?: OwnerName): Promise<TokenView[]>;
    revoke(which: OwnerName & { token?: string }): Promise<TokenView[]>;
    expire(which: OwnerName & { token?: string }): Promise<TokenView[]>;
  };
  readonly clock: {
    get(): Promise<ClockView>;
    set(change: { now?: string; frozen?: boolean }): Promise<ClockView>;
    /** @param by seconds, or a duration such as `61m` */
    advance(by: number | string): Promise<ClockView>;
  };
  readonly customers: Entities<CustomerFixture>;
  readonly admins: Entities<AdminFixture>;
  readonly integrations: Entities<IntegrationFixture>;
  readonly roles: Entities<RoleFixture>;
  readonly stores: Entities<StoreFixture>;
  readonly websites: Entities<WebsiteFixture>;
  readonly campaigns: Entities<CampaignFixture>;
  readonly config: {
    get(): Promise<Record<string, ConfigValue>>;
    /** Sets configuration paths; null goes back to Magento's default. */
    set(changes: Record<string, ConfigValue>): Promise<Record<string, ConfigValue>>;
  };
  readonly magento: {
    get(): Promise<MagentoView>;
    set(change: { version?: string; behaviour?: BehaviourChange }): Promise<MagentoView>;
  };
  readonly requests: RequestsHandle;
  readonly mailbox: {
    list(filter?: { to?: string; template?: string }): Promise<MailView[]>;
    clear(): Promise<void>;
  };
  readonly faults: {
    list(): Promise<FaultView[]>;
    get(id: string): Promise<FaultView>;
    /** Adds a fault, or switches on a preset by its id; the same one again begins anew. */
    add(fault: FaultFixture | string, options?: FaultOptions): Promise<FaultView>;
    /** Takes a fault out, and takes back what it changed. */
    delete(id: string): Promise<void>;
    clear(): Promise<void>;
  };
  /** Where faults hold requests. */
  readonly gates: {
    list(): Promise<GateView[]>;
    /** @param count how many, first come first; left out, all go, and the gate stays open */
    release(gate: string, count?: number): Promise<GateView & { readonly released: number }>;
  };
  readonly presets: {
    list(): Promise<readonly Preset[]>;
    get(id: string): Promise<Preset>;
  };
  /** What can cause a Magento error text, whole or in part, and the preset for each cause. */
  explain(message: string): Promise<Explanation[]>;
  /** What the audit finds in the recorded requests: tokens used after their end, sign-in storms and the like. */
  audit(options?: AuditOptions): Promise<AuditResult>;
  /**
   * Tells of what happens from now on: requests, tokens issued and revoked, faults fired, resets.
   *
   * @returns what ends the telling
   */
  listen(listener: (event: EventView) => void): Promise<() => void>;
  /** The present state as a fixture document. */
  world(): Promise<FixtureDocument>;
  /** The world becomes what it started as, or exactly the document given. */
  reset(fixtures?: FixtureDocument): Promise<void>;
  /** A world of its own on the same server. */
  sandbox(options?: { id?: string; fixtures?: FixtureDocument; ttlSeconds?: number }): Promise<MagentoMock>;
  /** Ends the server at once, or drops the sandbox. */
  close(): Promise<void>;
}
