import { endTokensOf } from '../revoke-tokens.ts';
import { noCampaigns, seedCampaign } from '../tables/campaigns.ts';
import { createCarts } from '../tables/carts.ts';
import { createLoginFailures } from '../tables/login-failures.ts';
import { createMailbox } from '../tables/mailbox.ts';
import { createNonces } from '../tables/nonces.ts';
import { createSessions } from '../tables/sessions.ts';
import { createTable } from '../tables/table.ts';
import { createTokens } from '../tables/tokens.ts';
import type { InitialState, World } from '../world.ts';
import { type ReadTime, seedAdmin, seedCustomer, seedIntegration, timeOr } from './seed-accounts.ts';
import { seedCart } from './seed-carts.ts';
import { seedTokens } from './seed-tokens.ts';

interface WorldStart {
  /** Tells this world's JWTs from those of any other. */
  readonly mark: string;
  readonly generatedKey: string;
  /** Milliseconds since 1970, by the world's own clock. */
  readonly now: number;
  /** A text of the document as milliseconds since 1970, by the world's own clock. */
  readonly readTime: ReadTime;
}

/** A world as its initialState says. Costs nothing for what does not change. */
export function startWorld(initialState: InitialState, start: WorldStart): World {
  const { mark, generatedKey, now, readTime } = start;
  const { homes, relative } = initialState;
  const world: World = {
    initialState,
    startedAt: now,
    generatedKey,
    mode: initialState.mode,
    config: new Map(Object.entries(initialState.config)),
    modules: new Map(Object.entries(initialState.modules)),
    websites: createTable(initialState.websites),
    stores: createTable(initialState.stores),
    groups: createTable(initialState.groups),
    customers: createTable(initialState.customers),
    admins: createTable(initialState.admins),
    roles: createTable(initialState.roles),
    integrations: createTable(initialState.integrations),
    tokens: createTokens(mark),
    lastLogins: { customers: new Map(), admins: new Map() },
    loginFailures: createLoginFailures(),
    sessions: createSessions(),
    nonces: createNonces(),
    recaptchaAnswers: new Set(),
    products: createTable(initialState.products),
    categories: createTable(initialState.categories),
    campaigns: createTable(noCampaigns),
    carts: createCarts(),
    persistedQueries: new Map(),
    lastIds: { address: 0 },
    resetRequests: [],
    mailbox: createMailbox(initialState.mails.map((mail) => ({ ...mail, at: timeOr(mail.at, readTime, now) }))),
  };
  for (const fixture of relative.customers) world.customers.put(seedCustomer(fixture, homes, readTime));
  for (const fixture of relative.admins) world.admins.put(seedAdmin(fixture, readTime));
  for (const fixture of relative.integrations) world.integrations.put(seedIntegration(fixture, readTime));
  for (const { name, type, failures, locked_until } of initialState.throttled) {
    world.loginFailures.put({ name, type, failures, lockedUntil: readTime(locked_until) }, now);
  }
  for (const { consumer, nonces } of initialState.nonces) world.nonces.restore(consumer, nonces);
  for (const { owner, at } of initialState.revocations) {
    endTokensOf(world, 'revoked', owner, Math.floor(readTime(at) / 1000));
  }
  for (const fixture of initialState.campaigns) world.campaigns.put(seedCampaign(fixture, readTime));
  for (const fixture of initialState.carts) seedCart(world, fixture);
  seedTokens(world, initialState.tokens, now, readTime);
  return world;
}
