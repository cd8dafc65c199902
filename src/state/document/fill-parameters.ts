import { unknownName } from '../../matching/closed-condition.ts';
import type { DocumentPath, DocumentProblem } from './document-problems.ts';

/** A placeholder for a parameter: `${name}`, as in Pact. */
const PLACEHOLDER = /\$\{([^${}]+)\}/g;

/** Whether a value contains a placeholder. */
export const hasPlaceholders = (value: unknown): boolean => JSON.stringify(value)?.search(PLACEHOLDER) >= 0;

/**
 * Replaces the placeholders in the strings of a value. A string that consists of one placeholder is replaced by the parameter
 * itself, of any type.
 *
 * @param problems receives each placeholder without a parameter
 */
export function fillParameters(
  value: unknown,
  parameters: Readonly<Record<string, unknown>>,
  problems: DocumentProblem[],
  path: DocumentPath = [],
): unknown {
  if (typeof value === 'string') return fillString(value, parameters, problems, path);
  if (Array.isArray(value))
    return value.map((each, index) => fillParameters(each, parameters, problems, [...path, index]));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, fillParameters(each, parameters, problems, [...path, key])]),
  );
}

function fillString(
  text: string,
  parameters: Readonly<Record<string, unknown>>,
  problems: DocumentProblem[],
  path: DocumentPath,
): unknown {
  const parameterOf = (name: string): unknown => {
    if (Object.hasOwn(parameters, name)) return parameters[name];
    problems.push({ path, message: missingParameter(name, Object.keys(parameters)) });
    return '';
  };
  const [, onlyName] = /^\$\{([^${}]+)\}$/.exec(text) ?? [];
  if (onlyName !== undefined) return parameterOf(onlyName);
  return text.replaceAll(PLACEHOLDER, (_, name: string) => textOf(parameterOf(name)));
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

const missingParameter = (name: string, sentNames: readonly string[]): string =>
  sentNames.length === 0
    ? `needs the parameter '${name}', and 'params' has none`
    : `needs the parameter '${name}'; ${unknownName('parameter', name, sentNames).replace(/^.*; /, '')}`;
