import type { Effect } from '../../fault-schema/effects/effect-schema.ts';
import type { FaultFixture } from '../../fault-schema/fault-schema.ts';
import { findPreset, findVariant, unknownVariantMessage } from '../../fault-schema/presets/presets.ts';
import { RESPONSE_KEYS } from '../../matching/response-parts.ts';
import { parseDuration } from '../../platform/clock.ts';
import { answeringEffects, effectsBeforeResponse, needsResponse } from '../model/fault.ts';
import type { FaultProblem } from './fault-problem.ts';
import { findOperationProblems } from './find-operation-problems.ts';
import { presetIdOf, resolveFault } from './resolve-fault.ts';

type Path = readonly (string | number)[];

/**
 * Finds problems that the schema cannot express: keys that exclude each other, values that depend on each other, and unknown
 * operations.
 *
 * @param hasOwnSchema whether the server has fields of a store's own schema, which are not known here
 */
export function findFaultProblems(definition: FaultFixture, hasOwnSchema = false): FaultProblem[] {
  const problems = [
    ...presetProblems(definition),
    ...findOperationProblems(definition.when ?? {}, hasOwnSchema),
    ...effectEntries(definition.then).flatMap(({ effect, path }) => effectProblems(effect, path)),
    ...durationProblems(definition),
  ];
  return problems.length > 0 ? problems : phaseProblems(definition);
}

function presetProblems(definition: FaultFixture): FaultProblem[] {
  const { preset, then, variant } = definition;
  if (preset !== undefined && then !== undefined) {
    return [{ path: ['then'], message: 'cannot be combined with preset' }];
  }
  const id = presetIdOf(definition);
  if (id === undefined) {
    if (then === undefined) return [{ path: ['then'], message: 'is missing: name an effect, or a preset' }];
    return variant === undefined ? [] : [{ path: ['variant'], message: 'needs a preset' }];
  }
  const known = findPreset(id);
  if (known === undefined || variant === undefined || findVariant(known, variant) !== undefined) return [];
  return [{ path: ['variant'], message: unknownVariantMessage(known, variant) }];
}

function effectEntries(then: FaultFixture['then']): { effect: Effect; path: Path }[] {
  if (then === undefined || typeof then === 'string') return [];
  if (!Array.isArray(then)) return [{ effect: then, path: ['then'] }];
  return then.map((effect, index) => ({ effect, path: ['then', index] }));
}

function effectProblems(effect: Effect, path: Path): FaultProblem[] {
  const [first, second] = answeringEffects(effect);
  const { delay } = effect;
  return [
    ...(second === undefined
      ? []
      : [{ path: [...path, second], message: `cannot be combined with ${first}: only one of them can answer` }]),
    ...headerProblems(effect.http?.headers, [...path, 'http', 'headers']),
    ...headerProblems(effect.reply?.headers, [...path, 'reply', 'headers']),
    ...(effect.reply?.replace !== undefined && '' in effect.reply.replace
      ? [{ path: [...path, 'reply', 'replace'], message: 'the string to replace must not be empty' }]
      : []),
    ...(delay !== undefined && 'min' in delay && delay.min > delay.max
      ? [{ path: [...path, 'delay', 'min'], message: `is more than max (${delay.max})` }]
      : []),
    ...(effect.clock?.advance !== undefined && parseDuration(effect.clock.advance) === undefined
      ? [{ path: [...path, 'clock', 'advance'], message: 'expected seconds, or a duration such as 61m' }]
      : []),
    ...sendingProblems(effect, path),
    ...(effect.quota !== undefined && !((parseDuration(effect.quota.window) ?? 0) > 0)
      ? [{ path: [...path, 'quota', 'window'], message: 'expected seconds, or a duration such as 1m' }]
      : []),
  ];
}

/** Effects that determine how a response is sent. */
const SENDING_EFFECTS = ['drip', 'truncate', 'close', 'wire'] as const;

function sendingProblems(effect: Effect, path: Path): FaultProblem[] {
  const [first, second] = SENDING_EFFECTS.filter((key) => effect[key] !== undefined);
  if (first === undefined || second === undefined) return [];
  const other = second === 'wire' ? effect.wire : second;
  return [{ path: [...path, first], message: `cannot be combined with ${other}` }];
}

/** Headers that Node derives from the body. */
const FRAMING_HEADERS = ['content-length', 'transfer-encoding', 'trailer'];

const headerProblems = (headers: Readonly<Record<string, unknown>> = {}, path: Path): FaultProblem[] =>
  Object.keys(headers)
    .filter((name) => FRAMING_HEADERS.includes(name.toLowerCase()))
    .map((name) => ({
      path: [...path, name],
      message:
        'cannot be set, because it is derived from the body; {wire: WRONG_CONTENT_LENGTH} and {wire: MALFORMED_RESPONSE_CHUNK} break it',
    }));

function durationProblems(definition: FaultFixture): FaultProblem[] {
  const duration = definition.for === undefined ? 1 : parseDuration(definition.for);
  if (duration !== undefined && duration > 0) return [];
  return [{ path: ['for'], message: `expected seconds, or a duration such as 10m, got '${definition.for}'` }];
}

/** A fault with a condition on the response cannot have an effect that is applied before the response. */
function phaseProblems(definition: FaultFixture): FaultProblem[] {
  const [fault] = resolveFault(definition, '');
  if (fault === undefined || !needsResponse(fault)) return [];
  const key = RESPONSE_KEYS.find((each) => definition.when?.[each] !== undefined) ?? 'fault';
  return fault.then.flatMap((effect) =>
    effectsBeforeResponse(effect).map((name) => ({
      path: ['when', key],
      message: `cannot be combined with ${name}: the ${key} is known only after the response`,
    })),
  );
}
