import type { Effect } from '../../fault-schema/effects/effect-schema.ts';
import type { PhraseReference } from '../../fault-schema/effects/refusal-schema.ts';
import {
  findPreset,
  findVariant,
  presets,
  unknownPresetMessage,
  unknownVariantMessage,
} from '../../fault-schema/presets/presets.ts';
import { phrases } from '../../magento/phrases/phrases.ts';
import type { ActiveFault } from '../model/active-fault.ts';
import { type Fault, WORLD_EFFECTS } from '../model/fault.ts';
import { resolveFault } from './resolve-fault.ts';

/** The request header that names faults for the request itself. */
export const FAULT_HEADER = 'x-mock-fault';

/** A fault for one request, and the registered fault that it is a copy of. */
interface NamedFault {
  readonly fault: Fault;
  readonly source: ActiveFault | undefined;
}

/** The faults that a header names, or what is wrong with it. */
export type FaultHeader = { readonly faults: readonly NamedFault[] } | { readonly problem: string };

/**
 * Parses `ID[;name=value]`, or several of them separated by commas. The ids are those of faults, which may be disabled, or of
 * presets. A name is `variant`, or a placeholder of the phrase of the refusal.
 *
 * @param findFaults the registered fault of an id, and the second one of its preset if it has one
 */
export function parseFaultHeader(
  header: string,
  findFaults: (id: string) => readonly ActiveFault[] = () => [],
): FaultHeader {
  const items = header.split(',').map((item) => item.trim());
  if (items.length > 1 && items.every((item) => item === ''))
    return {
      problem: `X-Mock-Fault: '${header}' names no fault; expected ids of faults or presets, separated by commas`,
    };
  const faults: NamedFault[] = [];
  for (const item of items.filter((each) => each !== '')) {
    const parsed = parseItem(item, findFaults);
    if ('problem' in parsed) return { problem: `X-Mock-Fault: ${parsed.problem}` };
    faults.push(...parsed.faults);
  }
  return { faults };
}

function parseItem(item: string, findFaults: (id: string) => readonly ActiveFault[]): FaultHeader {
  const [id = '', ...pairs] = item.split(';').map((piece) => piece.trim());
  const { variant, ...values } = Object.fromEntries(
    pairs.map((pair) => pair.split(/\s*=\s*(.*)/s)).map(([name = '', value = '']) => [name, value]),
  );
  const registered = variant === undefined ? findFaults(id) : [];
  const named = registered.length > 0 ? registered.map(toNamedFault) : parsePreset(id, variant);
  if ('problem' in named) return named;
  const faults = named.map(({ fault }) => fault);
  const problem = scopeProblem(id, faults) ?? parameterProblem(id, faults, values);
  if (problem !== undefined) return { problem };
  return { faults: named.map(({ fault, source }) => ({ fault: forOneRequest(fault, values), source })) };
}

/** A copy of a registered fault, with the effect of its next firing. */
const toNamedFault = (source: ActiveFault): NamedFault => {
  const { fault, nextEffect } = source;
  return { fault: { ...fault, then: nextEffect === undefined ? [] : [nextEffect] }, source };
};

function parsePreset(id: string, variant: string | undefined): readonly NamedFault[] | { readonly problem: string } {
  const preset = findPreset(id);
  if (preset === undefined) return { problem: unknownPresetMessage(id, 'fault or preset') };
  if (variant !== undefined && findVariant(preset, variant) === undefined) {
    return { problem: unknownVariantMessage(preset, variant) };
  }
  const faults = resolveFault({ preset: preset.id, ...(variant !== undefined && { variant }) }, id);
  return faults.map((fault) => ({ fault, source: undefined }));
}

function scopeProblem(id: string, faults: readonly Fault[]): string | undefined {
  const key = WORLD_EFFECTS.find((each) =>
    faults.some(({ then }) => then.some((effect) => effect[each] !== undefined)),
  );
  if (key === undefined) return undefined;
  return `'${id}' changes the ${key} of the world, so it cannot be limited to one request; add it with POST /__mock/faults. Valid in this header: ${HEADER_PRESETS.join(', ')}`;
}

function parameterProblem(id: string, faults: readonly Fault[], values: object): string | undefined {
  const known = ['variant', ...faults.flatMap(placeholdersOf)];
  const unknown = Object.keys(values).find((name) => !known.includes(name));
  return unknown === undefined ? undefined : `'${id}' has no parameter '${unknown}'; valid: ${known.join(', ')}`;
}

const forOneRequest = (fault: Fault, values: Readonly<Record<string, string>>): Fault => ({
  ...fault,
  enabled: true,
  times: 1,
  after: 0,
  every: 1,
  probability: 1,
  then: fault.then.map((effect) => withParameters(effect, values)),
});

const changesWorld = (effect: Effect): boolean => WORLD_EFFECTS.some((key) => effect[key] !== undefined);

/** Presets that a header can name. */
const HEADER_PRESETS: readonly string[] = presets
  .filter(({ then, also }) => ![then, also?.then ?? []].flat().some(changesWorld))
  .map(({ id }) => id);

/** The phrase of a refusal, if it is the same in both protocols. */
function phraseKeyOf({ refuse }: Effect): Extract<PhraseReference, string> | undefined {
  if (refuse === undefined || typeof refuse === 'string') return refuse;
  return 'phrase' in refuse ? refuse.phrase : undefined;
}

const placeholdersOf = ({ then }: Fault): string[] =>
  then.flatMap((effect) => {
    const key = phraseKeyOf(effect);
    return key === undefined ? [] : [...phrases[key].text.matchAll(/%(\w+)/g)].map(([, name]) => String(name));
  });

function withParameters(effect: Effect, parameters: Readonly<Record<string, string>>): Effect {
  const phrase = phraseKeyOf(effect);
  if (phrase === undefined || Object.keys(parameters).length === 0) return effect;
  return { ...effect, refuse: { phrase, parameters } };
}
