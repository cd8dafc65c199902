import { type ConfigPathDefinition, hasPath } from '../magento/config/config-path.ts';
import { configPaths, type KnownConfigPath } from '../magento/config/config-paths.ts';
import { type Trait, traits } from '../magento/releases/behaviour.ts';
import type { Release } from '../magento/releases/release.ts';
import { behaviourOf } from '../magento/releases/release-behaviour.ts';
import type { TraitDefinition } from '../magento/releases/trait.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import type { Difference } from './compare-responses.ts';
import type { DocumentChange } from './document-change.ts';
import type { WorldReads } from './record-reads.ts';

/** Lists the single changes that may explain differences: of the traits and settings that the mock has read. */
export function listCandidateChanges(
  { traits: read, paths }: WorldReads,
  differences: readonly Difference[],
  document: FixtureDocument,
  release: Release,
): DocumentChange[] {
  return [
    { key: 'modules', name: 'Magento_TwoFactorAuth', value: false },
    ...[...read].flatMap((trait) => otherValues(trait, document, release)),
    ...[...paths].flatMap((path) => settingsFor(path, differences, document, release)),
    { key: 'mode', value: 'developer' },
    { key: 'edition', value: document.edition === 'open-source' ? 'commerce' : 'open-source' },
  ];
}

/** The changes of a trait to its other values. */
function otherValues(trait: Trait, { behaviour = {} }: FixtureDocument, release: Release): DocumentChange[] {
  const { values }: TraitDefinition = traits[trait];
  const current = behaviourOf(release, behaviour)[trait];
  return Object.keys(values)
    .filter((value) => value !== current)
    .map((value) => ({ key: 'behaviour', name: trait, value }));
}

/** The changes of a setting: to the other value of a flag, or to a number or string that the responses of the store contain. */
function settingsFor(
  path: KnownConfigPath,
  differences: readonly Difference[],
  { config = {} }: FixtureDocument,
  release: Release,
): DocumentChange[] {
  const definition: ConfigPathDefinition = configPaths[path];
  if (!hasPath(release, definition)) return [];
  const { type, default: byDefault, allowedValues } = definition;
  const current = config[path] ?? byDefault;
  const storeValues = differences
    .map(({ store }) => store)
    .filter((value) => ['string', 'number', 'boolean'].includes(typeof value));
  const values: readonly (string | number)[] = {
    flag: () => [Number(current) === 1 || current === true ? 0 : 1],
    number: () => storeValues.flatMap((value) => String(value).match(/\d{1,9}/g) ?? []).map(Number),
    string: () => allowedValues ?? storeValues.map(String).filter((value) => value !== '' && value.length < 100),
  }[type]();
  return [...new Set<string | number>(values)]
    .filter((value) => String(value) !== String(current))
    .map((value) => ({ key: 'config', name: path, value }));
}
