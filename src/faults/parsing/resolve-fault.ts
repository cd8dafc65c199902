import type { Effect } from '../../fault-schema/effects/effect-schema.ts';
import type { FaultFixture } from '../../fault-schema/fault-schema.ts';
import type { Pattern } from '../../matching/pattern.ts';
import { readDuration } from '../../platform/clock.ts';
import type { Fault } from '../model/fault.ts';
import type { Recipe } from '../../fault-schema/presets/preset.ts';
import { findPreset, findVariant } from '../../fault-schema/presets/presets.ts';

/**
 * A fault with its preset looked up and its defaults filled in; two, where the preset has a second. What is said of the
 * fault itself goes over what the preset says.
 *
 * @param given one that holds
 */
export function readFault(given: FaultFixture, id: string): Fault[] {
  const { preset, recipe } = recipeOf(given);
  const { times, after, for: duration, enabled } = { ...recipe, ...withoutNothing(given) };
  const then = effectsOf(typeof given.then === 'object' ? given.then : recipe.then);
  const howOften = times ?? (then.length > 1 ? then.length : undefined);
  const forMs = duration === undefined ? undefined : readDuration(duration);
  const fault: Fault = {
    id,
    ...(preset !== undefined && { preset }),
    when: narrowed(recipe.when ?? {}, given.when ?? {}),
    then,
    ...(howOften !== undefined && { times: howOften }),
    after: after ?? 0,
    every: given.every ?? 1,
    probability: given.probability ?? 1,
    ...(forMs !== undefined && { forMs }),
    priority: given.priority ?? 0,
    enabled: enabled ?? true,
    given,
    saying: sayingOf(given),
  };
  const { also } = recipe;
  return also === undefined ? [fault] : [fault, secondOf(fault, also)];
}

/** A preset's conditions with those of the fault over them, name by name for headers and variables. */
function narrowed(recipe: Pattern, given: Pattern): Pattern {
  const headers = { ...lowerNames(recipe.headers), ...lowerNames(given.headers) };
  const variables = { ...recipe.variables, ...given.variables };
  return {
    ...recipe,
    ...given,
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(Object.keys(variables).length > 0 && { variables }),
  };
}

const lowerNames = (headers: Pattern['headers'] = {}): NonNullable<Pattern['headers']> =>
  Object.fromEntries(Object.entries(headers).map(([name, condition]) => [name.toLowerCase(), condition]));

/** What is said of a fault as a text, whatever the order in which it is said. */
export const sayingOf = (given: FaultFixture): string => JSON.stringify(sorted(given));

const sorted = (value: unknown): unknown =>
  value === null || typeof value !== 'object'
    ? value
    : Array.isArray(value)
      ? value.map(sorted)
      : Object.fromEntries(
          Object.entries(value)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, each]) => [key, sorted(each)]),
        );

interface Recipes {
  readonly preset: string | undefined;
  readonly recipe: Recipe & { readonly also?: Recipe; readonly enabled?: boolean };
}

function recipeOf(given: FaultFixture): Recipes {
  const id = presetIdOf(given);
  const name = variantNameOf(given);
  const preset = id === undefined ? undefined : findPreset(id);
  if (preset === undefined) return { preset: undefined, recipe: { then: [] } };
  const variant = name === undefined ? undefined : findVariant(preset, name);
  return { preset: preset.id, recipe: { ...preset, ...variant } };
}

/** The preset that a fault names, in either way. */
export const presetIdOf = (given: FaultFixture): string | undefined => presetNameOf(given)?.replace(VARIANT, '');

/** Its variant, in either way: `ID;variant=NAME` is what headers and explanations say. */
export const variantNameOf = (given: FaultFixture): string | undefined =>
  given.variant ?? VARIANT.exec(presetNameOf(given) ?? '')?.[1];

const VARIANT = /;variant=(.*)$/s;
const presetNameOf = ({ preset, then }: FaultFixture): string | undefined =>
  preset ?? (typeof then === 'string' ? then : undefined);

const effectsOf = (then: Effect | readonly Effect[]): readonly Effect[] =>
  Array.isArray(then) ? then : [then as Effect];

const withoutNothing = (given: FaultFixture): Partial<FaultFixture> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

/** The second fault of a preset looks at the same requests, but always. */
function secondOf(first: Fault, { when, then }: Recipe): Fault {
  const { customer, admin, store, integration } = first.given.when ?? {};
  const only = Object.fromEntries(
    Object.entries({ customer, admin, store, integration }).filter(([, value]) => value !== undefined),
  );
  return {
    id: `${first.id}+`,
    ...(first.preset !== undefined && { preset: first.preset }),
    partOf: first.id,
    when: { ...when, ...only },
    then: effectsOf(then),
    after: 0,
    every: 1,
    probability: 1,
    priority: first.priority + 1,
    enabled: first.enabled,
    given: first.given,
    saying: first.saying,
  };
}
