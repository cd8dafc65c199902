import type { Effect } from '../../fault-schema/effects/effect-schema.ts';
import { type PhraseKey, phrases } from '../../magento/phrases/phrases.ts';
import { type Fault, LASTING } from '../model/fault.ts';
import { findPreset, findVariant, presets, unknownPreset } from '../../fault-schema/presets/presets.ts';
import { readFault } from './resolve-fault.ts';

/** The header by which a request brings faults of its own. */
export const FAULT_HEADER = 'x-mock-fault';

/** What a header of a request asks for, or what is wrong with it. */
export type Requested = { readonly faults: readonly Fault[] } | { readonly problem: string };

/**
 * Reads `ID[;name=value]`, or several of them between commas. A name is `variant`, or a placeholder of the phrase that the
 * preset says.
 */
export function readRequested(header: string): Requested {
  const read = header
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map(readOne);
  const problem = read.find((each) => typeof each === 'string');
  if (problem !== undefined) return { problem };
  return { faults: read.flatMap((each) => (typeof each === 'string' ? [] : each)) };
}

function readOne(text: string): readonly Fault[] | string {
  const [id = '', ...pairs] = text.split(';').map((piece) => piece.trim());
  const preset = findPreset(id);
  if (preset === undefined) return `X-Mock-Fault: ${unknownPreset(id)}`;
  const { variant, ...values } = Object.fromEntries(
    pairs.map((pair) => pair.split(/\s*=\s*(.*)/s)).map(([name = '', value = '']) => [name, value]),
  );
  if (variant !== undefined && findVariant(preset, variant) === undefined) {
    return `X-Mock-Fault: '${id}' has no variant '${variant}'; it has ${Object.keys(preset.variants ?? {}).join(', ') || 'none'}`;
  }
  const faults = readFault({ preset: id, ...(variant !== undefined && { variant }) }, id);
  const lasting = LASTING.find((key) => faults.some(({ then }) => then.some((effect) => effect[key] !== undefined)));
  if (lasting !== undefined) {
    return `X-Mock-Fault: '${id}' changes the ${lasting} of the world, which a single request cannot; POST /__mock/faults can. By header there are ${BY_HEADER.join(', ')}`;
  }
  const unknown = Object.keys(values).filter((name) => !placeholdersOf(faults).includes(name));
  if (unknown.length > 0) {
    const known = ['variant', ...placeholdersOf(faults)].join(', ');
    return `X-Mock-Fault: '${id}' takes no '${unknown[0]}'; it takes ${known}`;
  }
  return faults.map((fault) => ({
    ...fault,
    times: 1,
    after: 0,
    then: fault.then.map((effect) => withValues(effect, values)),
  }));
}

/** Presets that a header can bring. */
const BY_HEADER: readonly string[] = presets
  .filter(({ then, also }) =>
    [then, also?.then ?? []].flat().every((effect) => LASTING.every((key) => (effect as Effect)[key] === undefined)),
  )
  .map(({ id }) => id);

const phraseOf = (refuse: Effect['refuse']): PhraseKey | undefined =>
  typeof refuse === 'string'
    ? (refuse as PhraseKey)
    : refuse !== undefined && 'phrase' in refuse
      ? (refuse.phrase as PhraseKey)
      : undefined;

const placeholdersOf = (faults: readonly Fault[]): string[] =>
  faults
    .flatMap(({ then }) => then)
    .flatMap(({ refuse }) => {
      const key = phraseOf(refuse);
      return key === undefined ? [] : [...phrases[key].text.matchAll(/%(\w+)/g)].map(([, name]) => String(name));
    });

function withValues(effect: Effect, values: Readonly<Record<string, string>>): Effect {
  const key = phraseOf(effect.refuse);
  if (key === undefined || Object.keys(values).length === 0) return effect;
  return { ...effect, refuse: { phrase: key, parameters: values } };
}
