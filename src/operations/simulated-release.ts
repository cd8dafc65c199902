import type { ConfigPathDefinition } from '../magento/config/config-path.ts';
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
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { releaseProblems } from '../state/document/document-checks.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';
import { withRelease } from '../state/realm.ts';

/** The Magento release that is simulated. */
export interface MagentoView {
  /** Release, such as `2.4.8-p1`. */
  readonly version: string;
  readonly edition: Edition;
  /** The value of each trait. */
  readonly behaviour: Behaviour;
  /** The state of each trait: its value, the release since which it applies, and the evidence for it. */
  readonly traits: Readonly<Record<Trait, TraitState>>;
  /** Evidence for the configuration paths that are not in a config.xml of Magento Open Source. */
  readonly config: Readonly<Record<string, Evidence>>;
  /** Evidence for the REST routes that are not in a webapi.xml of Magento Open Source. */
  readonly routes: Readonly<Record<string, Evidence>>;
  /** Evidence for the types and fields that are not in a schema file of Magento Open Source. */
  readonly schema: Readonly<Record<string, Evidence>>;
  /** Evidence for the messages that are not in the source of Magento Open Source, by their keys. */
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
 * Changes the release, or single traits. Accounts, tokens and carts are not changed.
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
