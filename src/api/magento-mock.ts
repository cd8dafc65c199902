import type { RequestListener } from 'node:http';
import type { RequestSender } from '../engine/fetch-request.ts';
import type { FaultChanges } from '../fault-schema/fault-changes.ts';
import type { FaultFixture } from '../fault-schema/fault-schema.ts';
import type { Preset } from '../fault-schema/presets/preset.ts';
import type { PresetName } from '../fault-schema/presets/presets.ts';
import type { Explanation } from '../faults/explanations/explain-message.ts';
import type { FaultView } from '../faults/parsing/fault-view.ts';
import type { ConfigValue } from '../magento/config/config-path.ts';
import type { BehaviourChange } from '../magento/releases/behaviour.ts';
import type { ActivationOptions, ActivationView } from '../operations/activate-integration.ts';
import type { AuditOptions, AuditResult } from '../operations/audit-requests.ts';
import type { PageOptions } from '../operations/entities.ts';
import type { HandshakeView } from '../operations/fail-handshakes.ts';
import type { CodeProvider, OneTimeCodeView } from '../operations/get-one-time-code.ts';
import type { GateView } from '../operations/held-requests.ts';
import type { OwnerName, TokenView } from '../operations/issued-tokens.ts';
import type { EventView } from '../operations/listen-to-events.ts';
import type { ProviderStateView } from '../operations/provider-states.ts';
import type { RequestsInterface } from '../operations/requests-interface.ts';
import type { MailView } from '../operations/sent-mails.ts';
import type { MagentoView } from '../operations/simulated-release.ts';
import type { ClockView } from '../operations/world-clock.ts';
import type { FaultOptions } from '../operations/world-faults.ts';
import type { ModuleView } from '../operations/world-modules.ts';
import type { AdminFixture, IntegrationFixture, RoleFixture } from '../state/document/account-fixtures.ts';
import type { CampaignFixture } from '../state/document/campaign-fixtures.ts';
import type { CustomerFixture } from '../state/document/customer-fixtures.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import type { StoreFixture, WebsiteFixture } from '../state/document/store-fixtures.ts';

/** The entities of one type, as fixtures. */
export interface Entities<Fixture> {
  /** All entities in the order of their ids, or a part of them. */
  list(page?: PageOptions): Promise<(Fixture & { id: number })[]>;
  /**
   * @param website code of a customer's website, since each website may have an account with the same e-mail address
   * @throws NotFound
   */
  get(name: string, website?: string): Promise<Fixture & { id: number }>;
  /** @throws InvalidDocument when the fixture is not valid, Conflict when there is an entity with the same name or id */
  create(fixture: Fixture): Promise<Fixture & { id: number }>;
  /** Changes the given attributes; null clears an attribute. */
  update(name: string, changes: Partial<Fixture>, website?: string): Promise<Fixture & { id: number }>;
  /** @throws NotFound, Conflict when the entity is in use */
  delete(name: string, website?: string): Promise<void>;
}

/** A simulated Magento: the main world of a server, or a sandbox. */
export interface MagentoMock extends AsyncDisposable {
  /** Base URL: GraphQL is at `${url}/graphql`, REST below `${url}/rest/V1`. */
  readonly url: string;
  /** Whether a server listens at `url`. */
  readonly listening: boolean;
  /** The bearer token that calls of the control API must send; `undefined`: none is needed. */
  readonly controlToken?: string | undefined;
  /** Certificate in PEM format for clients to trust, when the server uses TLS. */
  readonly certificate?: string | undefined;
  /** Request handler of this world, for `supertest(magento.handler)` or a server of your own. */
  readonly handler: RequestListener;
  /**
   * Answers a request of the Fetch standard without a port. The path is that of the request, below any host.
   *
   * @param sender what a `Request` does not contain: the `Cookie` header that browsers hide, and the address of the client
   * @throws TypeError when a fault fires that needs a socket; the reason of the request's signal when it is aborted
   */
  handle(request: Request, sender?: RequestSender): Promise<Response>;
  /** Tokens of customers, admins and integrations. */
  readonly tokens: {
    /**
     * Issues a token without a sign-in.
     *
     * @param expiresIn seconds, or a duration such as `10m`; by default the configured lifetime
     */
    issue(owner: OwnerName, expiresIn?: number | string): Promise<string>;
    /** The latest tokens, oldest first; of one owner, or of all. */
    list(owner?: OwnerName): Promise<TokenView[]>;
    /** Revokes one token, or all present tokens of an owner. */
    revoke(which: OwnerName & { token?: string }): Promise<TokenView[]>;
    /** Expires one token, or all present tokens of an owner. */
    expire(which: OwnerName & { token?: string }): Promise<TokenView[]>;
  };
  /** World time. */
  readonly clock: {
    get(): Promise<ClockView>;
    /**
     * Sets the time, or freezes and unfreezes it.
     *
     * @param change `now` is a time in ISO 8601 format, or relative such as `+10m`
     */
    set(change: { now?: string; frozen?: boolean }): Promise<ClockView>;
    /** @param by seconds, or a duration such as `61m` */
    advance(by: number | string): Promise<ClockView>;
  };
  /** Customers, named by e-mail address. */
  readonly customers: Entities<CustomerFixture>;
  /** Admins, named by user name. */
  readonly admins: Entities<AdminFixture> & {
    /**
     * The one-time code that an admin has to type now, at the time of the world.
     *
     * @param provider default: the first provider that has a code for the admin
     * @throws NotFound when the admin has no code
     */
    otp(username: string, provider?: CodeProvider): Promise<OneTimeCodeView>;
  };
  /** Integrations, by name. */
  readonly integrations: Entities<IntegrationFixture> & {
    /**
     * Activates an integration as the merchant does: posts its keys to its callback URL, or issues its tokens at once when
     * it has none. An active integration is authorized again.
     *
     * @throws NotFound
     */
    activate(name: string, options?: ActivationOptions): Promise<ActivationView>;
  };
  /** Roles of admins, by name. */
  readonly roles: Entities<RoleFixture>;
  /** Store views, named by code. */
  readonly stores: Entities<StoreFixture>;
  /** Websites, named by code. */
  readonly websites: Entities<WebsiteFixture>;
  /** Campaigns of staged content, by name. */
  readonly campaigns: Entities<CampaignFixture>;
  /** Configuration of the default scope, by path. */
  readonly config: {
    get(): Promise<Record<string, ConfigValue>>;
    /** Sets configuration paths; null restores Magento's default. */
    set(changes: Record<string, ConfigValue>): Promise<Record<string, ConfigValue>>;
  };
  /** The modules of the simulated Magento. */
  readonly modules: {
    list(): Promise<ModuleView[]>;
    /** Enables and disables modules by name; null restores the default, which is enabled. */
    set(changes: Record<string, boolean | null>): Promise<ModuleView[]>;
  };
  /** The simulated Magento release and its traits. */
  readonly magento: {
    get(): Promise<MagentoView>;
    /** Changes the release or single traits; the state is kept. */
    set(change: { version?: string; behaviour?: BehaviourChange }): Promise<MagentoView>;
  };
  /** Recorded requests: queries and assertions. */
  readonly requests: RequestsInterface;
  /** E-mails that Magento would have sent. */
  readonly mailbox: {
    /** @param filter `to` is an e-mail address, `template` the id of an e-mail template */
    list(filter?: { to?: string; template?: string }): Promise<MailView[]>;
    /** Deletes all e-mails. */
    clear(): Promise<void>;
  };
  /** Injected failures. */
  readonly faults: {
    list(): Promise<FaultView[]>;
    get(id: string): Promise<FaultView>;
    /**
     * Adds a fault, or a preset by its id. Adding the same fault again resets its counters.
     *
     * @param options overrides parts of a preset
     */
    add(fault: FaultFixture | PresetName, options?: FaultOptions): Promise<FaultView>;
    /**
     * Changes a fault, which keeps its id and counters; null restores the default.
     *
     * @throws NotFound, InvalidDocument with all problems
     */
    update(id: string, changes: FaultChanges): Promise<FaultView>;
    /** Deletes a fault and reverts its effects. */
    delete(id: string): Promise<void>;
    /** Deletes all faults but those of the accounts of the fixtures, and reverts their effects. */
    clear(): Promise<void>;
  };
  /** TLS of the server. */
  readonly tls: {
    /**
     * Makes the TLS handshakes of the next connections fail. This applies to the whole server, not to one world.
     *
     * @param connections their number; 0 lets the next connections succeed again
     * @throws Conflict when the server has no TLS
     */
    failHandshakes(connections: number): Promise<HandshakeView>;
  };
  /** Gates at which faults hold requests. */
  readonly gates: {
    list(): Promise<GateView[]>;
    /**
     * Releases held requests.
     *
     * @param count how many, oldest first; by default all, and the gate stays open
     */
    release(gate: string, count?: number): Promise<GateView & { readonly released: number }>;
  };
  /** Provider states of the fixtures, for the verifier of Pact. */
  readonly pact: {
    list(): Promise<ProviderStateView[]>;
    /**
     * Sets up a provider state.
     *
     * @param params values of the placeholders in the fixtures
     * @returns the states that are set up
     * @throws InvalidDocument when the state is unknown, or does not fit the world
     */
    setUp(state: string, params?: Readonly<Record<string, unknown>>): Promise<string[]>;
    /**
     * Reverts a provider state. After the last one, the world is as before the first; recorded requests are kept.
     *
     * @returns the states that are still set up
     */
    tearDown(state: string, params?: Readonly<Record<string, unknown>>): Promise<string[]>;
  };
  /** Ready-made faults for real problems. */
  readonly presets: {
    list(): Promise<readonly Preset[]>;
    get(id: string): Promise<Preset>;
  };
  /**
   * Explains a Magento error message: its possible causes, and the preset for each.
   *
   * @param message the message or a part of it
   */
  explain(message: string): Promise<Explanation[]>;
  /** Audits the recorded requests for misuse, such as expired tokens that are still sent, or several sign-ins after one refusal. */
  audit(options?: AuditOptions): Promise<AuditResult>;
  /**
   * Calls a listener for each event from now on: requests, tokens issued and revoked, faults fired, resets.
   *
   * @returns an unsubscribe function
   */
  listen(listener: (event: EventView) => void): Promise<() => void>;
  /** The present state as a fixture document. */
  world(): Promise<FixtureDocument>;
  /** Resets the world to its initial state, or to a fixture document. */
  reset(fixtures?: FixtureDocument): Promise<void>;
  /**
   * Creates a sandbox: a separate world on the same server.
   *
   * @param options `fixtures` is its initial state, by default that of the server; it is deleted `ttlSeconds` real seconds
   *   after its creation
   */
  sandbox(options?: { id?: string; fixtures?: FixtureDocument; ttlSeconds?: number }): Promise<MagentoMock>;
  /** Stops the server at once, or deletes the sandbox. */
  close(): Promise<void>;
}
