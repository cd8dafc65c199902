import type { Evidence } from '../releases/evidence.ts';
import type { Release } from '../releases/release.ts';
import { isInRange, lastInRange, type ReleaseRange } from '../releases/since.ts';

/** A value of the configuration; `null` for Magento's default. */
export type ConfigValue = string | number | boolean | null;

/** The default of a configuration path in earlier releases. */
export interface EarlierDefault extends ReleaseRange {
  readonly value: ConfigValue;
}

/** A configuration path that this server reads, with the releases that have it. */
export interface ConfigPathDefinition extends ReleaseRange {
  readonly type: 'flag' | 'number' | 'string';
  /** Magento's default. */
  readonly default: ConfigValue;
  /** Defaults of releases before `since`, oldest first. */
  readonly earlierDefaults?: readonly EarlierDefault[];
  readonly description: string;
  /** The only accepted values; default: every value of the type. */
  readonly allowedValues?: readonly string[];
  /** The form of a string, with an example for messages; default: every string. */
  readonly form?: { readonly pattern: RegExp; readonly example: string };
  /** The field of the GraphQL type `StoreConfig` that returns the value unchanged. */
  readonly storeConfigField?: string;
  /** How the path and its default are known; default: from a config.xml of Magento Open Source. */
  readonly evidence?: Evidence;
}

/** The optional properties of a path. */
type ConfigPathDetails = Pick<
  ConfigPathDefinition,
  'since' | 'until' | 'earlierDefaults' | 'evidence' | 'allowedValues' | 'form'
>;

/** Definition of a flag (0 or 1), with the `StoreConfig` field that returns it, if any. */
export const flagSetting = (
  value: 0 | 1,
  description: string,
  storeConfigField?: string,
  details?: ConfigPathDetails,
) => defineSetting('flag', value, description, storeConfigField, details);

/** Definition of a number, with the `StoreConfig` field that returns it, if any. */
export const numberSetting = (
  value: number,
  description: string,
  storeConfigField?: string,
  details?: ConfigPathDetails,
) => defineSetting('number', value, description, storeConfigField, details);

/** Definition of a string, with the `StoreConfig` field that returns it, if any. */
export const stringSetting = (
  value: string,
  description: string,
  storeConfigField?: string,
  details?: ConfigPathDetails,
) => defineSetting('string', value, description, storeConfigField, details);

/** The default of a path in a release. */
export function defaultIn(
  release: Release,
  { default: value, since, earlierDefaults }: ConfigPathDefinition,
): ConfigValue {
  if (earlierDefaults === undefined || since === undefined) return value;
  return lastInRange(release, [...earlierDefaults, { since, value }])?.value ?? value;
}

/** Whether a release has a path. */
export const hasPath = (release: Release, definition: ConfigPathDefinition): boolean =>
  isInRange(release, definition) ||
  (isInRange(release, { ...(definition.until && { until: definition.until }) }) &&
    (definition.earlierDefaults ?? []).some((row) => isInRange(release, row)));

const defineSetting = <Type extends ConfigPathDefinition['type']>(
  type: Type,
  value: ConfigValue,
  description: string,
  storeConfigField: string | undefined,
  details: ConfigPathDetails = {},
): ConfigPathDefinition & { readonly type: Type } => ({
  type,
  default: value,
  description,
  ...(storeConfigField !== undefined && { storeConfigField }),
  ...details,
});
