import { mapInSteps, type Steps } from '../../platform/steps.ts';
import type { Entry } from '../entries/entry.ts';
import { traceIdOf } from '../entries/trace-id.ts';
import { createTextRedactor } from '../redaction/redact-text.ts';
import type { ViewOptions } from '../view/entry-view.ts';
import { nearMissReason, reasonsOf } from '../view/refusal-reason.ts';
import { indent } from '../view/request-table.ts';
import { type ConditionResult, compareConditions, type Expected, matchScore } from './difference.ts';

/** A request that almost matches a check. */
export interface ClosestMatch {
  readonly entry: Entry;
  /** Share of the conditions that it meets, from 0 to 1. */
  readonly score: number;
  readonly conditions: readonly ConditionResult[];
  /** Why the request got its response. */
  readonly reasons: readonly string[];
}

/** Maximum number of closest matches of a check. */
const MAX_CLOSEST_MATCHES = 3;

/** The entries that meet most of the expected conditions, closest first; of equally close ones, the newest first. */
export function* findClosestMatches(
  expected: Expected,
  entries: readonly Entry[],
  { redactionToken }: ViewOptions,
): Steps<ClosestMatch[]> {
  const redactText = createTextRedactor(redactionToken);
  const scored = yield* mapInSteps(entries, (entry) => ({ entry, score: matchScore(expected, entry) }));
  return scored
    .sort((a, b) => b.score - a.score || b.entry.id - a.entry.id)
    .slice(0, MAX_CLOSEST_MATCHES)
    .map(({ entry, score }) => ({
      entry,
      score,
      conditions: compareConditions(expected, entry, redactionToken),
      reasons: [...reasonsOf(entry), ...nearMissReason(entry)].map(redactText),
    }));
}

/** Minimum score of a request that a report shows. */
const MIN_MATCH_SCORE = 0.2;

/** The closest match as a diff with the reason for its response, as lines. */
export function formatClosestMatch([closest]: readonly ClosestMatch[], label = 'Closest match'): string[] {
  if (closest === undefined || closest.score < MIN_MATCH_SCORE) return [];
  return formatMatch(closest, label);
}

function formatMatch({ entry, conditions, reasons }: ClosestMatch, label: string): string[] {
  const reason = reasons.length === 0 ? [] : [`Reason: ${reasons.join('; ')}`];
  if (conditions.length === 0) return [`${label}: ${nameOf(entry)}`, ...reason];
  const width = Math.max(...conditions.map(({ part }) => part.length));
  const held = conditions.filter(({ holds }) => holds).length;
  const diff = conditions.flatMap(({ part, holds, expected, actual }) => {
    const name = part.padEnd(width);
    return holds ? [`  ${name}  ${actual}`] : [`- ${name}  ${expected}`, `+ ${name}  ${actual}`];
  });
  return [
    `${label}: ${nameOf(entry)} (${held} of ${conditions.length} conditions ${held === 1 ? 'holds' : 'hold'})`,
    ...indent(['', '- Expected', '+ Received', '', ...diff, ...(reason.length === 0 ? [] : [''])]),
    ...reason,
  ];
}

function nameOf({ id, request }: Entry): string {
  const traceId = traceIdOf(request.headers);
  return traceId === undefined ? `request ${id}` : `request ${id}, trace ${traceId}`;
}
