import * as v from 'valibot';
import type { DocumentPath, DocumentProblem } from './document-problems.ts';
import { findClosestKey, keysAt, schemaAt } from './schema-paths.ts';
import { quoteValue } from './value-schemas.ts';

type Schema = v.GenericSchema;

/** Finds all problems of a value, with the closest known key for an unknown one. */
export function schemaProblems(schema: Schema, value: unknown): DocumentProblem[] {
  const { success, issues } = v.safeParse(schema, value);
  return success ? [] : issues.flatMap((issue) => problemsOf(schema, issue));
}

function problemsOf(schema: Schema, issue: v.BaseIssue<unknown>): DocumentProblem[] {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  const [variant, ...others] = issue.type === 'union' ? intendedVariants(schemaAt(schema, path), issue.input) : [];
  if (variant !== undefined && others.length === 0) {
    const found = schemaProblems(variant, issue.input);
    if (found.length > 0) return found.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
  }
  if (issue.type === 'union' && issue.issues && issue.message.startsWith('Invalid type'))
    return [{ path, message: formatMismatch(issue) }];
  if (issue.type !== 'strict_object' && issue.type !== 'loose_object')
    return [{ path, message: issue.kind === 'schema' ? formatTypeIssue(issue) : issue.message }];
  if (issue.expected === 'never') return unknownKeys(schema, path, issue);
  if (issue.received === 'undefined' && issue.path?.length) return [{ path, message: 'is missing' }];
  return [{ path, message: formatMismatch(issue) }];
}

/** The message of our schema, or one in place of valibot's default message. */
const formatTypeIssue = (issue: v.BaseIssue<unknown>): string =>
  issue.message.startsWith('Invalid type') ? formatMismatch(issue) : issue.message;

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  Array: 'an array',
  Object: 'an object',
};

function formatMismatch({ expected, input }: v.BaseIssue<unknown>): string {
  const types = (expected ?? 'another value').split(/[()| ]+/).filter(Boolean);
  const hint = types.join() === 'string' && isUnquoted(input) ? '; put it in quotes' : '';
  return `expected ${types.map((type) => TYPE_NAMES[type] ?? type).join(' or ')}, got ${quoteValue(input)}${hint}`;
}

/** Whether a value may be a string without quotes: YAML reads `0123` as a number, and `yes` or `true` as a flag. */
const isUnquoted = (input: unknown): boolean => typeof input === 'number' || typeof input === 'boolean';

/** Finds all unknown keys of an object; valibot reports only the first one. */
function unknownKeys(schema: Schema, path: DocumentPath, { path: items }: v.BaseIssue<unknown>): DocumentProblem[] {
  const parent = path.slice(0, -1);
  const known = keysAt(schema, parent);
  const object: unknown = items?.at(-1)?.input;
  const keys = object === null || typeof object !== 'object' ? [] : Object.keys(object);
  const unknown = known.length === 0 ? [] : keys.filter((key) => !known.includes(key));
  return (unknown.length === 0 ? [String(path.at(-1))] : unknown).map((key) => ({
    path: [...parent, key],
    message: formatUnknownKey(key, known),
  }));
}

/** Keys of Magento's REST API that have another name in a fixture document. */
const REST_KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  ['country_id', ['country_code', 'country']],
  ['website_id', ['website']],
  ['store_id', ['store']],
  ['user_name', ['username']],
  ['role_id', ['role']],
]);

function formatUnknownKey(key: string, known: readonly string[]): string {
  const closestKey =
    REST_KEYS.get(key)?.find((name) => known.includes(name)) ?? findClosestKey(key, known) ?? findLongerKey(key, known);
  return closestKey === undefined
    ? `unknown key; valid keys are ${known.join(', ')}`
    : `unknown key; did you mean '${closestKey}'?`;
}

/** The only key that begins with a word, such as `group_id` for `group`. */
function findLongerKey(key: string, known: readonly string[]): string | undefined {
  const [found, another] = known.filter((name) => name.startsWith(`${key}_`));
  return another === undefined ? found : undefined;
}

/** The variants of a union that an object or array is probably intended to be. If it is one variant, its problems are reported. */
function intendedVariants(union: unknown, input: unknown): Schema[] {
  if (union === null || typeof union !== 'object' || !('options' in union)) return [];
  if (input === null || typeof input !== 'object') return [];
  // Valibot's type of a schema does not have the options of a union.
  return (union.options as Schema[]).flatMap((option) => {
    if (option.type === 'union') return intendedVariants(option, input);
    return isIntended(option, input) ? [option] : [];
  });
}

/** Whether a value is intended to be a variant: both are arrays, or the object has a key of the variant, or a similar key. */
function isIntended(option: Schema, input: object): boolean {
  if (Array.isArray(input)) return option.type === 'array';
  const known = option.type === 'strict_object' ? keysAt(option, []) : [];
  return Object.keys(input).some((key) => known.includes(key) || findClosestKey(key, known) !== undefined);
}
