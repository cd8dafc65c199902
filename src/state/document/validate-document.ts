import { closest, distance } from 'fastest-levenshtein';
import * as v from 'valibot';
import { findDocumentProblems } from './document-checks.ts';
import { type DocumentProblem, InvalidDocument } from './document-problems.ts';
import { type FixtureDocument, fixtureDocumentSchema } from './fixture-document.ts';
import { quoteValue } from './value-schemas.ts';

type Schema = v.GenericSchema;

/**
 * A fixture document that holds, whole.
 *
 * @throws InvalidDocument with every fault at once
 */
export function validateDocument(value: unknown): FixtureDocument {
  const problems = shapeProblems(fixtureDocumentSchema, value);
  if (problems.length > 0) throw new InvalidDocument(problems);
  const document = value as FixtureDocument;
  const faults = findDocumentProblems(document);
  if (faults.length > 0) throw new InvalidDocument(faults);
  return document;
}

/**
 * A part of a document that holds by its own schema.
 *
 * @throws InvalidDocument with every fault at once
 */
export function validatePart<Part extends Schema>(schema: Part, value: unknown): v.InferInput<Part> {
  const problems = shapeProblems(schema, value);
  if (problems.length > 0) throw new InvalidDocument(problems);
  return value as v.InferInput<Part>;
}

function shapeProblems(schema: Schema, value: unknown, mayBeList = false): DocumentProblem[] {
  // To valibot a list is an object, too.
  if (!mayBeList && Array.isArray(value)) return [{ path: [], message: 'expected a map, got a list' }];
  const { success, issues } = v.safeParse(schema, value);
  return success ? [] : issues.flatMap((issue) => problemsOf(schema, issue));
}

function problemsOf(schema: Schema, issue: v.BaseIssue<unknown>): DocumentProblem[] {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  const [only, ...others] = issue.type === 'union' ? optionsFor(schemaAt(schema, path), issue.input) : [];
  if (only !== undefined && others.length === 0) {
    const found = shapeProblems(only, issue.input, true);
    if (found.length > 0) return found.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
  }
  if (issue.type === 'union' && issue.issues && issue.message.startsWith('Invalid type'))
    return [{ path, message: mismatch(issue) }];
  if (issue.type !== 'strict_object' && issue.type !== 'loose_object')
    return [{ path, message: issue.kind === 'schema' ? typeMessage(issue) : issue.message }];
  if (issue.expected === 'never') return [{ path, message: unknownKey(schema, path) }];
  if (issue.received === 'undefined' && issue.path?.length) return [{ path, message: 'is missing' }];
  return [{ path, message: mismatch(issue) }];
}

/** Messages of our own stay; the library's general one is said in our words. */
const typeMessage = (issue: v.BaseIssue<unknown>): string =>
  issue.message.startsWith('Invalid type') ? mismatch(issue) : issue.message;

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'a map',
};

function mismatch({ expected, input }: v.BaseIssue<unknown>): string {
  const words = (expected ?? 'something else').split(/[()| ]+/).filter(Boolean);
  return `expected ${words.map((word) => TYPE_WORDS[word] ?? word).join(' or ')}, got ${quoteValue(input)}`;
}

function unknownKey(schema: Schema, path: readonly (string | number)[]): string {
  const key = String(path.at(-1));
  const known = keysAt(schema, path.slice(0, -1));
  const near = nearest(key, known);
  return near === undefined ? `unknown key; known are ${known.join(', ')}` : `unknown key; did you mean '${near}'?`;
}

/** The nearest of the known words, when one is near enough to be meant. */
function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const near = closest(word, known);
  return distance(word, near) <= Math.max(2, Math.floor(word.length / 4)) ? near : undefined;
}

/** Keys that the schema knows at a place. */
function keysAt(schema: unknown, path: readonly (string | number)[]): string[] {
  const entries = entriesOf(schemaAt(schema, path));
  return entries === undefined ? [] : Object.keys(entries);
}

/** The schema of a place: wrappers are looked through. */
function schemaAt(schema: unknown, path: readonly (string | number)[]): unknown {
  if (schema === null || typeof schema !== 'object') return undefined;
  if ('wrapped' in schema) return schemaAt(schema.wrapped, path);
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const entries = entriesOf(schema);
  if (entries !== undefined) return schemaAt(entries[key], rest);
  if ('item' in schema) return schemaAt(schema.item, rest);
  return 'value' in schema ? schemaAt(schema.value, rest) : undefined;
}

const entriesOf = (schema: unknown): Record<string, unknown> | undefined =>
  schema !== null && typeof schema === 'object' && 'entries' in schema
    ? (schema.entries as Record<string, unknown>)
    : undefined;

/** The forms of a union that a map or a list can be meant as: where there is one, its own faults say more. */
function optionsFor(union: unknown, input: unknown): Schema[] {
  if (union === null || typeof union !== 'object' || !('options' in union)) return [];
  if (input === null || typeof input !== 'object') return [];
  return (union.options as Schema[]).flatMap((option) => {
    if (option.type === 'union') return optionsFor(option, input);
    return isMeant(option, input) ? [option] : [];
  });
}

/** A list is meant by a list; a form with keys by a map that has one of them, or nearly. */
function isMeant(option: Schema, input: object): boolean {
  if (Array.isArray(input)) return option.type === 'array';
  const known = option.type === 'strict_object' ? keysAt(option, []) : [];
  return Object.keys(input).some((key) => known.includes(key) || nearest(key, known) !== undefined);
}
