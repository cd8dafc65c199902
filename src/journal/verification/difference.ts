import type { Condition } from '../../matching/condition.ts';
import { compilePattern, partMatches } from '../../matching/match-pattern.ts';
import type { Pattern } from '../../matching/pattern.ts';
import type { PatternPart } from '../../matching/pattern-part.ts';
import type { Subject } from '../../matching/subject.ts';
import { type Entry, type Outcome, outcomeOf, subjectOf } from '../entries/entry.ts';
import { createRedactor, type Redactor } from '../redaction/redact.ts';
import type { RedactionTokenFactory } from '../redaction/redaction-token.ts';

/** One condition of a pattern, compared with one request. */
export interface ConditionResult {
  /** Name of the compared part: `customer`, `headers.store`, `variables.input.email`. */
  readonly part: string;
  readonly holds: boolean;
  readonly expected: string;
  /** The actual value; `–` without a value. */
  readonly actual: string;
}

/** A pattern, and the expected outcome of the request. */
export interface Expected {
  readonly where?: Pattern | undefined;
  readonly outcome?: Outcome | undefined;
}

/** Compares an entry with the expected conditions, one by one. Secrets are redacted in expected and actual values. */
export function compareConditions(
  { where = {}, outcome }: Expected,
  entry: Entry,
  redactionToken: RedactionTokenFactory,
): ConditionResult[] {
  const subject = subjectOf(entry);
  const redactor = createRedactor(redactionToken, entry.exchange.secretNames?.());
  const results = compilePattern(where).map((part) => {
    const format = formatterOf(part.part, redactor);
    const values = valuesOf(part, subject).filter(isPresent);
    return {
      part: part.part,
      holds: partMatches(part, subject),
      expected: formatCondition(part.expected, format),
      actual: values.length === 0 ? MISSING : values.map(format).join(', '),
    };
  });
  if (outcome === undefined) return results;
  const actual = outcomeOf(entry);
  return [...results, { part: 'outcome', holds: actual === outcome, expected: outcome, actual }];
}

/** Share of the conditions that an entry meets, from 0 to 1. A similar value counts as up to half a condition. */
export function matchScore({ where = {}, outcome }: Expected, entry: Entry): number {
  const subject = subjectOf(entry);
  const parts = compilePattern(where);
  const scores = parts.map((part) => (partMatches(part, subject) ? 1 : similarity(part, valuesOf(part, subject)) / 2));
  if (outcome !== undefined) scores.push(outcomeOf(entry) === outcome ? 1 : 0);
  if (scores.length === 0) return 1;
  return scores.reduce((sum, each) => sum + each, 0) / scores.length;
}

/** Formats expected conditions in one line: `operation = customer, status = 200 or 401, path ~ /V1/, outcome = answered`. */
export function formatExpected({ where = {}, outcome }: Expected, redactionToken: RedactionTokenFactory): string {
  const redactor = createRedactor(redactionToken);
  const conditions = compilePattern(where).map(({ part, expected }) => {
    const text = formatCondition(expected, formatterOf(part, redactor));
    return text.startsWith('~ ') ? `${part} ${text}` : `${part} = ${text}`;
  });
  return [...conditions, ...(outcome === undefined ? [] : [`outcome = ${outcome}`])].join(', ');
}

const valuesOf = (part: PatternPart, subject: Subject): readonly unknown[] => {
  const value = part.read(subject);
  return Array.isArray(value) ? value : [value];
};

/** Shown in place of a missing value. */
const MISSING = '–';
/** Maximum number of values listed for a condition, which then ends with the number of the others. */
const MAX_LISTED_VALUES = 4;
const isPresent = (value: unknown): boolean => value !== undefined && value !== null;

/** Similarity of the most similar value to the expected one. */
function similarity({ expected }: PatternPart, values: readonly unknown[]): number {
  if (typeof expected !== 'string') return 0;
  const text = expected.toLowerCase();
  return Math.max(0, ...values.filter(isPresent).map((value) => sharedEnds(text, String(value).toLowerCase())));
}

/** Length of the common prefix and suffix, as a share of the longer string. */
function sharedEnds(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  if (longer === 0) return 0;
  let prefix = 0;
  while (prefix < shorter && a[prefix] === b[prefix]) prefix += 1;
  let suffix = 0;
  while (suffix < shorter - prefix && a[a.length - 1 - suffix] === b[b.length - 1 - suffix]) suffix += 1;
  return (prefix + suffix) / longer;
}

type ValueFormatter = (value: unknown) => string;

/** Creates the function that formats values of a part of a request, with secrets redacted. */
function formatterOf(part: string, redactor: Redactor): ValueFormatter {
  const [key, name = part] = part.split(/\.(.*)/s);
  if (key === 'headers') return (value) => redactor.header(name, String(value));
  if (part === 'body') return (value) => shorten(formatBody(redactor.body(String(value))));
  const separator = NAME_SEPARATORS.get(key ?? '');
  const lastName = separator === undefined ? undefined : name.split(separator).at(-1);
  return (value) => {
    const redacted = redactor.value(value, lastName);
    return typeof redacted === 'object' ? JSON.stringify(redacted) : String(redacted);
  };
}

/** Separators of the names within a part: a variable, or a value at a JSON pointer in the body. */
const NAME_SEPARATORS: ReadonlyMap<string, string> = new Map([
  ['variables', '.'],
  ['body', '/'],
]);

/** Maximum number of characters of a body in a report. */
const MAX_BODY_LENGTH = 200;

const shorten = (text: string): string =>
  text.length <= MAX_BODY_LENGTH ? text : `${text.slice(0, MAX_BODY_LENGTH)}…`;

const formatBody = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));

function formatCondition(condition: Condition, format: ValueFormatter): string {
  if (condition !== null && typeof condition === 'object' && 'match' in condition) return `~ /${condition.match}/`;
  const values: readonly unknown[] = Array.isArray(condition) ? condition : [condition];
  const more = values.length > MAX_LISTED_VALUES ? values.length - MAX_LISTED_VALUES + 1 : 0;
  const listed = values.slice(0, values.length - more).map((value) => (isPresent(value) ? format(value) : MISSING));
  return [...listed, ...(more === 0 ? [] : [`${more} others`])].join(' or ');
}
