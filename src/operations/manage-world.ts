import { activeFaults } from '../fault-injection/register-fault.ts';
import { withoutSettings } from '../fault-injection/revert-state-effects.ts';
import { fixtureOf } from '../faults/parsing/fault-view.ts';
import type { ConfigValue } from '../magento/config/config-path.ts';
import { configPaths } from '../magento/config/config-paths.ts';
import type { Behaviour, BehaviourChange } from '../magento/releases/behaviour.ts';
import { findRelease } from '../magento/releases/release.ts';
import { readDuration, readTime } from '../platform/clock.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { configProblems, releaseProblems } from '../state/document/document-checks.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { withRelease } from '../state/realm.ts';
import { seedBlueprint } from '../state/seed/seed-initial-state.ts';
import { snapshot } from '../state/snapshot/snapshot.ts';
import type { InitialState } from '../state/world.ts';
import { readDocument } from './fixture-input.ts';

/**
 * A fixture document as what worlds start from.
 *
 * @throws InvalidDocument with every fault at once
 */
export const blueprintOf = (document: unknown): InitialState =>
  seedBlueprint(readDocument(document), (text) => readTime(text, Date.now()) ?? 0);

/** What it started as, or exactly that document. Nothing changes when the document does not hold. */
export function resetWorld(sandbox: Sandbox, document?: unknown): void {
  sandbox.reset(document === undefined ? undefined : blueprintOf(document));
}

/** The state, and the faults that are on. */
export function getWorld(sandbox: Sandbox): FixtureDocument {
  const on = activeFaults(sandbox).faults.filter(({ ended, fault: { partOf } }) => !ended && partOf === undefined);
  const { realm } = sandbox;
  const document = snapshot(realm);
  if (on.length === 0) return document;
  const now = realm.clock.now();
  return { ...withoutSettings(document, on, realm), faults: on.map((active) => fixtureOf(active, now)) };
}

/** Settings as given, over Magento's defaults. */
export function getConfig({ realm }: Sandbox): Record<string, ConfigValue> {
  const defaults = Object.fromEntries(Object.entries(configPaths).map(([path, known]) => [path, known.default]));
  return { ...defaults, ...Object.fromEntries(realm.world.config) };
}

/** Sets configuration paths of the default scope; null goes back to Magento's default. */
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

export interface MagentoView {
  readonly version: string;
  /** Every trait as it is now. */
  readonly behaviour: Behaviour;
}

export const getMagento = ({ realm }: Sandbox): MagentoView => ({
  version: realm.release.name,
  behaviour: realm.behaviour,
});

/** Another release, or other traits, while running; the state stays. */
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

export interface ClockView {
  readonly now: string;
  readonly frozen: boolean;
}

export const getClock = ({ realm: { clock } }: Sandbox): ClockView => ({
  now: clock.isoText(clock.now()),
  frozen: clock.frozen,
});

/** Sets the world's time (ISO 8601 or relative) or stops and starts it. */
export function changeClock(
  sandbox: Sandbox,
  change: { now?: string | undefined; frozen?: boolean | undefined },
): ClockView {
  const { clock } = sandbox.realm;
  const now = change.now === undefined ? undefined : clock.read(change.now);
  if (change.now !== undefined && now === undefined) {
    throw new InvalidDocument([
      { path: ['now'], message: `'${change.now}' is not a time (ISO 8601, or relative such as +10m)` },
    ]);
  }
  clock.set({ ...(now !== undefined && { now }), ...(change.frozen !== undefined && { frozen: change.frozen }) });
  return getClock(sandbox);
}

/** Moves the world's time on: seconds, or a duration such as `61m`; a negative number moves it back. */
export function advanceClock(sandbox: Sandbox, by: number | string): ClockView {
  const milliseconds = readDuration(by);
  if (milliseconds === undefined) {
    throw new InvalidDocument([{ path: ['seconds'], message: 'expected seconds, or a duration such as 61m' }]);
  }
  sandbox.realm.clock.advance(milliseconds);
  return getClock(sandbox);
}
