import type { Condition } from '../../matching/condition.ts';
import { type Part, type Pattern, partHolds, partsOf, type Subject } from '../../matching/pattern.ts';
import { type Entry, type Outcome, outcomeOf, subjectOf } from '../entries/entry.ts';
import { createMask, type Mask } from '../redaction/redact.ts';
import type { Mark } from '../redaction/redaction-token.ts';

/** One condition of a pattern, held against one request. */
export interface Difference {
  /** `customer`, `headers.store`, `variables.input.email`. */
  readonly part: string;
  readonly holds: boolean;
  readonly expected: string;
  /** `–` where there was nothing. */
  readonly actual: string;
}

/** What was asked for: a pattern, and how the request came out. */
export interface Wanted {
  readonly where?: Pattern | undefined;
  readonly outcome?: Outcome | undefined;
}

/** What was asked for against an entry, condition by condition. Secrets are masked on both sides. */
export function differences({ where = {}, outcome }: Wanted, entry: Entry, mark: Mark): Difference[] {
  const subject = subjectOf(entry);
  const hiding = createMask(mark, entry.exchange.secretNames?.());
  const parts = partsOf(where).map((part) => {
    const mask = maskerOf(part.part, hiding);
    const values = valuesOf(part, subject).filter(isThere);
    return {
      part: part.part,
      holds: partHolds(part, subject),
      expected: conditionText(part.expected, mask),
      actual: values.length === 0 ? NOTHING : values.map(mask).join(', '),
    };
  });
  if (outcome === undefined) return parts;
  const actual = outcomeOf(entry);
  return [...parts, { part: 'outcome', holds: actual === outcome, expected: outcome, actual }];
}

/** How many conditions an entry meets, from 0 to 1; values that are nearly right count a little. */
export function nearness({ where = {}, outcome }: Wanted, entry: Entry): number {
  const subject = subjectOf(entry);
  const parts = partsOf(where);
  const met = parts.map((part) => (partHolds(part, subject) ? 1 : likeness(part, valuesOf(part, subject)) / 2));
  if (outcome !== undefined) met.push(outcomeOf(entry) === outcome ? 1 : 0);
  if (met.length === 0) return 1;
  return met.reduce((sum, each) => sum + each, 0) / met.length;
}

/** What was asked for in one line: `operation = customer, status = 200 or 401, path ~ /V1/, outcome = answered`. */
export function wantedText({ where = {}, outcome }: Wanted, mark: Mark): string {
  const hiding = createMask(mark);
  const parts = partsOf(where).map(({ part, expected }) => {
    const text = conditionText(expected, maskerOf(part, hiding));
    return text.startsWith('~ ') ? `${part} ${text}` : `${part} = ${text}`;
  });
  return [...parts, ...(outcome === undefined ? [] : [`outcome = ${outcome}`])].join(', ');
}

const valuesOf = (part: Part, subject: Subject): readonly unknown[] => {
  const value = part.read(subject);
  return Array.isArray(value) ? value : [value];
};

const NOTHING = '–';
/** So many values of a list are told; of a longer one, the first and how many more there are. */
const MOST_VALUES = 4;
const isThere = (value: unknown): boolean => value !== undefined && value !== null;

/** Share of the longer text that what came has in common with what was expected, at both ends. */
function likeness({ expected }: Part, values: readonly unknown[]): number {
  if (typeof expected !== 'string') return 0;
  const wanted = expected.toLowerCase();
  return Math.max(0, ...values.filter(isThere).map((value) => commonShare(wanted, String(value).toLowerCase())));
}

function commonShare(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  const shortest = Math.min(a.length, b.length);
  if (longest === 0) return 0;
  let start = 0;
  while (start < shortest && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shortest - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return (start + end) / longest;
}

type Masker = (value: unknown) => string;

function maskerOf(part: string, mask: Mask): Masker {
  const [key, name = part] = part.split(/\.(.*)/s);
  if (key === 'headers') return (value) => mask.header(name, String(value));
  const last = key === 'variables' ? name.split('.').at(-1) : undefined;
  return (value) => {
    const masked = mask.value(value, last);
    return typeof masked === 'object' ? JSON.stringify(masked) : String(masked);
  };
}

function conditionText(condition: Condition, mask: Masker): string {
  if (condition !== null && typeof condition === 'object' && 'match' in condition) return `~ /${condition.match}/`;
  const values: readonly unknown[] = Array.isArray(condition) ? condition : [condition];
  const left = values.length > MOST_VALUES ? values.length - MOST_VALUES + 1 : 0;
  const told = values.slice(0, values.length - left).map((value) => (isThere(value) ? mask(value) : NOTHING));
  return [...told, ...(left === 0 ? [] : [`${left} others`])].join(' or ');
}
