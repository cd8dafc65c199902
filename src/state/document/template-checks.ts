import type { DocumentPath, DocumentProblem } from './document-problems.ts';
import { FAKER_METHODS } from './faker-methods.ts';
import type { FixtureDocument } from './fixture-document.ts';
import { findClosestKey } from './schema-paths.ts';

/** Maximum length of a template, in characters. */
const MAX_LENGTH = 10_000;
/** Maximum number of methods in a template. */
const MAX_METHODS = 100;
/** Maximum number in the arguments of a method. */
const MAX_NUMBER = 10_000;

const METHOD = /\{\{(\s*)([\w.]+)(?:\(([\s\S]*?)\)((?:\.\w+)*))?(\s*)\}\}/g;
/** Methods whose numbers are values, and not lengths. */
const VALUES = /^(?:number|date|finance\.amount|commerce\.price|location|datatype)\b/;
const OBJECT_PROPERTY = /(?:^|\.)(?:constructor|prototype|__\w+__)(?:\.|$)/;

/** What is wrong with a string with methods of Faker in double braces; `undefined` if it is valid. */
export function templateProblem(template: string): string | undefined {
  const methods = [...template.matchAll(METHOD)];
  if (methods.length === 0) return undefined;
  if (template.length > MAX_LENGTH) return `has ${template.length} characters; expected at most ${MAX_LENGTH}`;
  if (methods.length > MAX_METHODS) return `has ${methods.length} methods of Faker; expected at most ${MAX_METHODS}`;
  for (const [text, before = '', name = '', values = '', properties = '', after = ''] of methods) {
    if (OBJECT_PROPERTY.test(name + properties)) return `'${name}' is not a method of Faker`;
    if (before !== '' || after !== '') return `has spaces in the braces of ${text}; expected ${unspaced(text)}`;
    if (!isMethod(name)) return `'${name}' is not an available method of Faker${suggestion(name)}`;
    const number = VALUES.test(name) ? undefined : numbersIn(values).find((each) => each > MAX_NUMBER);
    if (number !== undefined) return `has the number ${number} in ${name}; expected at most ${MAX_NUMBER}`;
  }
  return undefined;
}

const unspaced = (text: string): string => `{{${text.slice(2, -2).trim()}}}`;

const methods: ReadonlySet<string> = new Set(FAKER_METHODS);

/** The result of a method may have properties: `date.past.length`. */
const isMethod = (name: string): boolean => methods.has(name.split('.', 2).join('.'));

function suggestion(name: string): string {
  const closest = findClosestKey(name, FAKER_METHODS);
  return closest === undefined ? '' : `; did you mean '${closest}'?`;
}

const numbersIn = (text: string): number[] =>
  [...text.matchAll(/\d+(?:\.\d+)?(?:e\+?\d+)?/gi)].map(([number]) => Number(number));

/** Problems of the templates of a document. */
export function templateProblems({
  mocks = {},
  products = [],
  categories = [],
}: Pick<FixtureDocument, 'mocks' | 'products' | 'categories'>): DocumentProblem[] {
  return [
    ...problemsIn(mocks, ['mocks']),
    ...problemsIn(products, ['products']),
    ...problemsIn(categories, ['categories']),
  ];
}

function problemsIn(value: unknown, path: DocumentPath): DocumentProblem[] {
  if (typeof value === 'string') {
    const message = value.includes('{{') ? templateProblem(value) : undefined;
    return message === undefined ? [] : [{ path, message }];
  }
  if (value === null || typeof value !== 'object') return [];
  const isArray = Array.isArray(value);
  return Object.entries(value).flatMap(([key, each]) => problemsIn(each, [...path, isArray ? Number(key) : key]));
}
