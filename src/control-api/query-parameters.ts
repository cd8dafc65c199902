import * as v from 'valibot';
import { OUTCOMES } from '../journal/entries/entry.ts';
import { unknownName } from '../matching/closed-condition.ts';
import { PLAIN_KEYS } from '../matching/match-pattern.ts';
import type { Pattern } from '../matching/pattern.ts';
import { patternSchema } from '../matching/pattern-schema.ts';
import type { RequestQuery } from '../operations/list-requests.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';
import { validatePart } from '../state/document/validate-document.ts';

/** Query parameters that select recorded requests. */
export const REQUEST_PARAMETERS: readonly string[] = [...PLAIN_KEYS, 'outcome', 'since', 'limit'];

/**
 * Rejects unknown query parameters.
 *
 * @param known query parameters of the route
 * @throws InvalidDocument
 */
export function requireKnownParameters(query: URLSearchParams, known: readonly string[] = []): void {
  const unknown = [...new Set(query.keys())].filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new InvalidDocument(
    unknown.map((name) => ({
      path: [name],
      message:
        known.length === 0
          ? 'unknown query parameter; this call has none'
          : unknownName('query parameter', name, known),
    })),
  );
}

const numberSchema = v.pipe(v.string(), v.regex(/^\d{1,15}$/, 'expected a whole number'), v.transform(Number));

/**
 * Returns a whole number in the query string, `undefined` if it is absent.
 *
 * @throws InvalidDocument for another value
 */
export function numberParameter(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  validatePart(v.strictObject({ [name]: numberSchema }), { [name]: text });
  return Number(text);
}

/**
 * Returns the pattern and the options by which a query string selects recorded requests.
 *
 * @throws InvalidDocument with all problems
 */
export const requestParameters = (
  query: URLSearchParams,
): { readonly where: Pattern; readonly query: RequestQuery } => ({
  where: validatePart(patternSchema, readPattern(query)),
  query: {
    outcome: choiceParameter(query, 'outcome', OUTCOMES),
    since: query.get('since') ?? undefined,
    limit: numberParameter(query, 'limit'),
  },
});

/** The pattern in a query string. A repeated key matches any of its values. */
const readPattern = (query: URLSearchParams): Pattern =>
  Object.fromEntries(PLAIN_KEYS.flatMap((key) => (query.has(key) ? [[key, singleOrAll(query.getAll(key))]] : [])));

const singleOrAll = (values: readonly string[]): string | readonly string[] =>
  values.length === 1 ? (values[0] ?? '') : values;

/**
 * Returns a query parameter that is one of several values.
 *
 * @throws InvalidDocument when the value is none of them
 */
export function choiceParameter<Choice extends string>(
  query: URLSearchParams,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const text = query.get(name);
  const choice = choices.find((each) => each === text);
  if (text !== null && choice === undefined)
    throw new InvalidDocument([{ path: [name], message: unknownName(name, text, choices) }]);
  return choice;
}
