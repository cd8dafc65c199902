import { closest } from 'fastest-levenshtein';
import type { Effect, Phrasing } from '../../fault-schema/effects/effect-schema.ts';
import type { FaultFixture } from '../../fault-schema/fault-schema.ts';
import { phrases } from '../../magento/phrases/phrases.ts';
import { readDuration } from '../../platform/clock.ts';
import { answersIn, beforeIn, isLate } from '../model/fault.ts';
import { findPreset, findVariant, unknownPreset } from '../../fault-schema/presets/presets.ts';
import { presetIdOf, readFault, variantNameOf } from './resolve-fault.ts';

type Path = readonly (string | number)[];

/** What is wrong with a fault, where, and what would be right. */
export interface FaultProblem {
  readonly path: Path;
  readonly message: string;
}

/** What a fault of the right shape can still have wrong: names that fit nothing, and things that exclude each other. */
export function faultProblems(given: FaultFixture): FaultProblem[] {
  const named = presetProblems(given);
  const own =
    typeof given.then === 'object'
      ? effectEntries(given.then).flatMap(({ effect, path }) => effectProblems(effect, path))
      : [];
  const problems = [...named, ...nameProblems(given.when ?? {}, ['when']), ...own, ...durationProblems(given)];
  return problems.length > 0 ? problems : phaseProblems(given);
}

function presetProblems(given: FaultFixture): FaultProblem[] {
  const { preset, then } = given;
  const variant = variantNameOf(given);
  if (preset !== undefined && then !== undefined) {
    return [{ path: ['then'], message: 'a fault has a preset or an effect of its own, not both' }];
  }
  const id = presetIdOf(given);
  const place: Path = [preset === undefined ? 'then' : 'preset'];
  if (id === undefined) {
    if (then === undefined) return [{ path: ['then'], message: 'is missing: say an effect, or name a preset' }];
    return variant === undefined ? [] : [{ path: ['variant'], message: 'belongs to a preset, and there is none' }];
  }
  const known = findPreset(id);
  if (known === undefined) return [{ path: place, message: unknownPreset(id) }];
  if (variant === undefined || findVariant(known, variant) !== undefined) return [];
  const variants = Object.keys(known.variants ?? {});
  const there = variants.length === 0 ? `'${id}' has none` : `'${id}' has ${variants.join(', ')}`;
  return [{ path: ['variant'], message: `there is no variant '${variant}'; ${there}` }];
}

const effectEntries = (then: Effect | readonly Effect[]): { effect: Effect; path: Path }[] =>
  Array.isArray(then)
    ? then.map((effect, index) => ({ effect, path: ['then', index] }))
    : [{ effect: then as Effect, path: ['then'] }];

function effectProblems(effect: Effect, path: Path): FaultProblem[] {
  const [first, second] = answersIn(effect);
  const { delay } = effect;
  return [
    ...(second === undefined
      ? []
      : [{ path: [...path, second], message: `one of ${first} and ${second} answers, not both` }]),
    ...phraseProblems(effect.refuse, [...path, 'refuse']),
    ...nameProblems(effect, path),
    ...headerProblems(effect.http?.headers, [...path, 'http', 'headers']),
    ...headerProblems(effect.reply?.headers, [...path, 'reply', 'headers']),
    ...(effect.reply?.replace !== undefined && '' in effect.reply.replace
      ? [{ path: [...path, 'reply', 'replace'], message: 'an empty text is everywhere; say what to replace' }]
      : []),
    ...(effect.clock !== undefined && Object.keys(effect.clock).length === 0
      ? [{ path: [...path, 'clock'], message: 'says nothing to do: skew_seconds or advance' }]
      : []),
    ...(delay !== undefined && 'min' in delay && delay.min > delay.max
      ? [{ path: [...path, 'delay', 'min'], message: `is more than max (${delay.max})` }]
      : []),
    ...(effect.clock?.advance !== undefined && readDuration(effect.clock.advance) === undefined
      ? [{ path: [...path, 'clock', 'advance'], message: 'expected seconds, or a duration such as 61m' }]
      : []),
    ...(effect.drip !== undefined && effect.wire !== undefined
      ? [{ path: [...path, 'drip'], message: `a reply that is ${effect.wire} does not drip` }]
      : []),
  ];
}

function phraseProblems(refuse: Effect['refuse'], path: Path): FaultProblem[] {
  if (refuse === undefined) return [];
  if (typeof refuse === 'string') return Object.hasOwn(phrases, refuse) ? [] : [unknownPhrase(refuse, path)];
  if ('phrase' in refuse) return phraseProblems(refuse.phrase, [...path, 'phrase']);
  const { graphql, rest } = refuse as { graphql?: Phrasing; rest?: Phrasing };
  if (graphql === undefined && rest === undefined) return [{ path, message: 'says no phrase: graphql, rest or both' }];
  return [...phraseProblems(graphql, [...path, 'graphql']), ...phraseProblems(rest, [...path, 'rest'])];
}

const unknownPhrase = (key: string, path: Path): FaultProblem => ({
  path,
  message: `there is no phrase '${key}'; did you mean '${closest(key, Object.keys(phrases))}'?`,
});

/** Names that JavaScript's objects have by themselves: a check passes them over, so no map takes them. */
const NO_NAMES = ['__proto__', 'constructor', 'prototype'];

/** A body may have them: it is sent as it is. */
function nameProblems(value: object, path: Path): FaultProblem[] {
  return Object.entries(value).flatMap(([key, each]) => {
    const place = [...path, key];
    if (NO_NAMES.includes(key)) return [{ path: place, message: 'cannot be a name here' }];
    return key === 'body' || each === null || typeof each !== 'object' ? [] : nameProblems(each, place);
  });
}

/** What follows from the body. */
const FRAMING = ['content-length', 'transfer-encoding', 'trailer'];

const headerProblems = (headers: Readonly<Record<string, string | null>> = {}, path: Path): FaultProblem[] =>
  Object.keys(headers)
    .filter((name) => FRAMING.includes(name.toLowerCase()))
    .map((name) => ({
      path: [...path, name],
      message: 'follows from the body; {wire: WRONG_CONTENT_LENGTH} and {wire: MALFORMED_RESPONSE_CHUNK} break it',
    }));

function durationProblems(given: FaultFixture): FaultProblem[] {
  const duration = given.for === undefined ? 1 : readDuration(given.for);
  if (duration !== undefined && duration > 0) return [];
  return [{ path: ['for'], message: `expected seconds, or a duration such as 10m, not '${given.for}'` }];
}

/** A fault that waits for the reply comes too late for what is done before. */
function phaseProblems(given: FaultFixture): FaultProblem[] {
  const [fault] = readFault(given, '');
  if (fault === undefined || !isLate(fault)) return [];
  return fault.then.flatMap((effect) =>
    beforeIn(effect).map((key) => ({
      path: ['when', given.when?.status === undefined ? 'fault' : 'status'],
      message: `is known once there is a reply, and ${key} comes before that; leave one of them out`,
    })),
  );
}
