import type { Effect } from '../../fault-schema/effects/effect-schema.ts';
import type { FaultFixture } from '../../fault-schema/fault-schema.ts';
import type { FaultTemplate } from '../../fault-schema/presets/preset.ts';
import { findPreset, findVariant, splitPresetName } from '../../fault-schema/presets/presets.ts';
import type { Pattern } from '../../matching/pattern.ts';
import { parseDuration } from '../../platform/clock.ts';
import type { Fault } from '../model/fault.ts';

/**
 * Adds the values of the preset and the defaults to a fault. The values of the fault itself override those of its preset.
 *
 * @param definition a valid fault document
 * @returns the fault, and the second one of its preset if it has one
 */
export function resolveFault(definition: FaultFixture, id: string): Fault[] {
  const { preset, template } = findTemplate(definition);
  const { times, after, for: duration, enabled } = { ...template, ...withoutUndefined(definition) };
  const then = toArray(typeof definition.then === 'object' ? definition.then : template.then);
  const limit = times ?? (then.length > 1 ? then.length : undefined);
  const forMs = duration === undefined ? undefined : parseDuration(duration);
  const fault: Fault = {
    id,
    ...(preset !== undefined && { preset }),
    when: mergePatterns(template.when ?? {}, definition.when ?? {}),
    then,
    ...(limit !== undefined && { times: limit }),
    after: after ?? 0,
    every: definition.every ?? 1,
    probability: definition.probability ?? 1,
    ...(forMs !== undefined && { forMs }),
    priority: definition.priority ?? 0,
    enabled: enabled ?? true,
    definition,
    fingerprint: fingerprintOf(definition),
  };
  const { also } = template;
  return also === undefined ? [fault] : [fault, createSecondFault(fault, also)];
}

/** Conditions of a fault override those of its preset; headers and variables by name. */
function mergePatterns(base: Pattern, override: Pattern): Pattern {
  const headers = { ...withLowerCaseNames(base.headers), ...withLowerCaseNames(override.headers) };
  const variables = { ...base.variables, ...override.variables };
  return {
    ...base,
    ...override,
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(Object.keys(variables).length > 0 && { variables }),
  };
}

const withLowerCaseNames = (headers: Pattern['headers'] = {}): NonNullable<Pattern['headers']> =>
  Object.fromEntries(Object.entries(headers).map(([name, condition]) => [name.toLowerCase(), condition]));

/** A definition as JSON with sorted keys: the order of its keys does not matter. */
export const fingerprintOf = (definition: FaultFixture): string => JSON.stringify(sortKeys(definition));

function sortKeys(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sortKeys);
  const sorted = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, each]) => [key, sortKeys(each)]));
}

interface ResolvedTemplate {
  /** Id of the preset. */
  readonly preset: string | undefined;
  readonly template: FaultTemplate & { readonly also?: FaultTemplate; readonly enabled?: boolean };
}

function findTemplate(definition: FaultFixture): ResolvedTemplate {
  const id = presetIdOf(definition);
  const name = variantNameOf(definition);
  const preset = id === undefined ? undefined : findPreset(id);
  if (preset === undefined) return { preset: undefined, template: { then: [] } };
  const variant = name === undefined ? undefined : findVariant(preset, name);
  return { preset: preset.id, template: { ...preset, ...variant } };
}

/** Id of the preset that a fault names in `preset` or in `then`. */
export function presetIdOf(definition: FaultFixture): string | undefined {
  const name = presetNameOf(definition);
  return name === undefined ? undefined : splitPresetName(name).id;
}

/** Variant that a fault names in `variant`, or as part of its preset: `ID;variant=NAME`. */
export const variantNameOf = (definition: FaultFixture): string | undefined =>
  definition.variant ?? splitPresetName(presetNameOf(definition) ?? '').variant;

const presetNameOf = ({ preset, then }: FaultFixture): string | undefined =>
  preset ?? (typeof then === 'string' ? then : undefined);

const isArray = (then: Effect | readonly Effect[]): then is readonly Effect[] => Array.isArray(then);
const toArray = (then: Effect | readonly Effect[]): readonly Effect[] => (isArray(then) ? then : [then]);

const withoutUndefined = (definition: FaultFixture): Partial<FaultFixture> =>
  Object.fromEntries(Object.entries(definition).filter(([, value]) => value !== undefined));

/** The second fault of a preset has the accounts and the store of the first as conditions, and no counters. */
function createSecondFault(first: Fault, { when, then }: FaultTemplate): Fault {
  const { customer, admin, store, integration } = first.definition.when ?? {};
  const conditions = Object.fromEntries(
    Object.entries({ customer, admin, store, integration }).filter(([, value]) => value !== undefined),
  );
  return {
    id: `${first.id}+`,
    ...(first.preset !== undefined && { preset: first.preset }),
    parentId: first.id,
    when: { ...when, ...conditions },
    then: toArray(then),
    after: 0,
    every: 1,
    probability: 1,
    priority: first.priority + 1,
    enabled: first.enabled,
    definition: first.definition,
    fingerprint: first.fingerprint,
  };
}
