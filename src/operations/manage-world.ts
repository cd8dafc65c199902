import { activeFaults } from '../fault-injection/register-fault.ts';
import { withoutChangedSettings } from '../fault-injection/revert-state-effects.ts';
import { remainingFault } from '../faults/parsing/fault-view.ts';
import { type ConfigPathDefinition, type ConfigValue, defaultIn, hasPath } from '../magento/config/config-path.ts';
import { configPaths } from '../magento/config/config-paths.ts';
import type { Phrase } from '../magento/phrases/phrase.ts';
import { phrases } from '../magento/phrases/phrases.ts';
import type { Behaviour, BehaviourChange, Trait } from '../magento/releases/behaviour.ts';
import type { Edition } from '../magento/releases/edition.ts';
import type { Evidence } from '../magento/releases/evidence.ts';
import { findRelease } from '../magento/releases/release.ts';
import { type TraitState, traitStates } from '../magento/releases/release-behaviour.ts';
import { schemaEvidence } from '../magento/schema/schema-origins.ts';
import { webapiRoutes } from '../magento/webapi/webapi-routes.ts';
import { parseDuration, parseTime } from '../platform/clock.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { configProblems, releaseProblems } from '../state/document/document-checks.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { withRelease } from '../state/realm.ts';
import { createInitialState } from '../state/seed/seed-initial-state.ts';
import { snapshot } from '../state/snapshot/snapshot.ts';
import type { InitialState } from '../state/world.ts';
import { withAccountFaults } from './account-faults.ts';
import { parseFixtures } from './fixture-input.ts';

/**
 * The initial state of a world that a fixture document describes.
 *
 * @param hasOwnSchema whether the server has fields of a store's own schema, which faults may name
 * @throws InvalidDocument with all problems
 */
export const parseInitialState = (document: unknown, hasOwnSchema = false): InitialState =>
  createInitialState(parseFixtures(document, hasOwnSchema), (text) => parseTime(text, Date.now()) ?? 0);

/**
 * Resets a world to its initial state, or to a fixture document.
 *
 * @throws InvalidDocument with all problems; then the world does not change
 */
export function resetWorld(sandbox: Sandbox, document?: unknown): void {
  sandbox.reset(document === undefined ? undefined : parseInitialState(document, sandbox.hasOwnSchema));
}

/** The state of a world and its active faults, as a fixture document. */
export function getWorld(sandbox: Sandbox): FixtureDocument {
  const active = activeFaults(sandbox).all.filter(({ ended, fault: { parentId } }) => !ended && parentId === undefined);
  const { realm } = sandbox;
  const document = snapshot(realm);
  if (active.length === 0) return document;
  const now = realm.clock.now();
  const [ofAccounts, others] = [true, false].map((isOfAccount) =>
    active
      .filter(({ fault }) => (fault.isOfAccount ?? false) === isOfAccount)
      .map((fault) => remainingFault(fault, now)),
  );
  return withAccountFaults({ ...withoutChangedSettings(document, active, realm), faults: others }, ofAccounts ?? []);
}

/** All configuration paths of the default scope with their values. */
export function getConfig({ realm }: Sandbox): Record<string, ConfigValue> {
  const defaults = Object.fromEntries(
    Object.entries<ConfigPathDefinition>(configPaths)
      .filter(([, definition]) => hasPath(realm.release, definition))
      .map(([path, definition]) => [path, defaultIn(realm.release, definition)]),
  );
  return { ...defaults, ...Object.fromEntries(realm.world.config) };
}

/**
 * Sets configuration paths of the default scope; null restores Magento's default.
 *
 * @throws InvalidDocument with all problems
 */
export function changeConfig(
  sandbox: Sandbox,
  changes: Readonly<Record<string, ConfigValue>>,
): Record<string, ConfigValue> {
  const problems = configProblems(changes, []);
  if (problems.length > 0) throw new InvalidDocument(problems);
  for (const [path, value] of Object.entries(changes)) {
    if (value === null) sandbox.realm.world.config.delete(path);
    else sandbox.realm.world.config.set(path, value);
  }
  return getConfig(sandbox);
}

/** The Magento release that is simulated. */
export interface MagentoView {
  /** Release, such as `2.4.8-p1`. */
  readonly version: string;
  readonly edition: Edition;
  /** The value of each trait. */
  readonly behaviour: Behaviour;
  /** Each trait: its value, from which release it applies, and how that is known. */
  readonly traits: Readonly<Record<Trait, TraitState>>;
  /** How each configuration path is known that is in no config.xml of Magento Open Source. */
  readonly config: Readonly<Record<string, Evidence>>;
  /** How each REST route is known that is in no webapi.xml of Magento Open Source. */
  readonly routes: Readonly<Record<string, Evidence>>;
  /** How each type and field of the GraphQL schema is known that is in no schema file of Magento Open Source. */
  readonly schema: Readonly<Record<string, Evidence>>;
  /** How each message is known that is in no source of Magento Open Source, by its key. */
  readonly phrases: Readonly<Record<string, Evidence>>;
}

/** Release, edition and traits of the simulated Magento. */
export function getMagento({ realm }: Sandbox): MagentoView {
  const { release, edition, behaviour, overrides } = realm;
  return { version: release.name, edition, behaviour, traits: traitStates(release, overrides), ...OTHER_EVIDENCE };
}

const evidenceOf = (entries: readonly (readonly [string, { readonly evidence?: Evidence }])[]) =>
  Object.fromEntries(entries.flatMap(([key, { evidence }]) => (evidence === undefined ? [] : [[key, evidence]])));

const OTHER_EVIDENCE = {
  config: evidenceOf(Object.entries<ConfigPathDefinition>(configPaths)),
  routes: evidenceOf(webapiRoutes.map((route) => [`${route.method} ${route.path}`, route])),
  schema: schemaEvidence(),
  phrases: evidenceOf(Object.entries<Phrase>(phrases)),
};

/**
 * Changes the release, or single traits. The state stays.
 *
 * @throws InvalidDocument when the release is unknown
 */
export function changeMagento(
  sandbox: Sandbox,
  change: { version?: string | undefined; behaviour?: BehaviourChange | undefined },
): MagentoView {
  const release = change.version === undefined ? sandbox.realm.release : findRelease(change.version);
  if (release === undefined) {
    throw new InvalidDocument(releaseProblems(change.version).map(({ message }) => ({ path: ['version'], message })));
  }
  sandbox.realm = withRelease(sandbox.realm, release, change.behaviour ?? sandbox.realm.overrides);
  return getMagento(sandbox);
}

/** The clock of a world. */
export interface ClockView {
  /** World time, ISO 8601. */
  readonly now: string;
  /** Whether the time stands still. */
  readonly frozen: boolean;
}

export const getClock = ({ realm: { clock } }: Sandbox): ClockView => ({
  now: clock.isoString(clock.now()),
  frozen: clock.frozen,
});

/**
 * Sets the time of a world, or freezes and unfreezes it.
 *
 * @throws InvalidDocument when the time is not valid
 */
export function changeClock(
  sandbox: Sandbox,
  change: { now?: string | undefined; frozen?: boolean | undefined },
): ClockView {
  const { clock } = sandbox.realm;
  const now = change.now === undefined ? undefined : clock.parse(change.now);
  if (change.now !== undefined && now === undefined) {
    throw new InvalidDocument([
      { path: ['now'], message: `'${change.now}' is not a time (ISO 8601, or relative such as +10m)` },
    ]);
  }
  clock.set({ ...(now !== undefined && { now }), ...(change.frozen !== undefined && { frozen: change.frozen }) });
  return getClock(sandbox);
}

/**
 * Advances the time of a world.
 *
 * @param by seconds, which may be negative, or a duration such as `61m`
 * @throws InvalidDocument when the duration is not valid
 */
export function advanceClock(sandbox: Sandbox, by: number | string): ClockView {
  const milliseconds = parseDuration(by);
  if (milliseconds === undefined) {
    throw new InvalidDocument([
      { path: [], message: `'${by}' is not a duration; expected seconds such as 3660, or a duration such as 61m` },
    ]);
  }
  sandbox.realm.clock.advance(milliseconds);
  return getClock(sandbox);
}
