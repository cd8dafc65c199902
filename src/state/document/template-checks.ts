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

/** Contents of braces that are a method, and not a directive of Magento such as `media url="shirt.jpg"`. */
const IS_METHOD = /^\s*[\w.]+\s*(?:\(|$)/;
const METHOD = /^(\s*)([\w.]+)(?:\(([\s\S]*)\)((?:\.\w+)*))?(\s*)$/;
/** Methods whose numbers are values, and not lengths. */
const VALUES = /^(?:number|date|finance\.amount|commerce\.price|location|datatype)\b/;
const OBJECT_PROPERTY = /(?:^|\.)(?:constructor|prototype|__\w+__)(?:\.|$)/;

/** What is wrong with a string with methods of Faker in double braces; `undefined` if it is valid. */
export function templateProblem(template: string): string | undefined {
  const called = contentsOfBraces(template).filter((content) => IS_METHOD.test(content));
  if (called.length === 0) return undefined;
  if (template.length > MAX_LENGTH) return `has ${template.length} characters; expected at most ${MAX_LENGTH}`;
  if (called.length > MAX_METHODS) return `has ${called.length} methods of Faker; expected at most ${MAX_METHODS}`;
  for (const content of called) {
    const problem = methodProblem(content);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** The contents of double braces. As in Faker, they end at the first closing braces. */
const contentsOfBraces = (template: string): string[] =>
  template
    .split('}}')
    .slice(0, -1)
    .flatMap((part) => {
      const [start] = [/\{\{[a-z]/, /\{\{\s*[\w.]/].map((each) => part.search(each)).filter((index) => index >= 0);
      return start === undefined ? [] : [part.slice(start + 2)];
    });

function methodProblem(content: string): string | undefined {
  const match = METHOD.exec(content);
  // Faker would call the method before it refuses the rest.
  if (match === null) return `has {{${content}}}; expected a method, its arguments in brackets, and no more`;
  const [, before = '', name = '', values = '', properties = '', after = ''] = match;
  if (OBJECT_PROPERTY.test(name + properties)) return `'${name}' is not a method of Faker`;
  if (before !== '' || after !== '')
    return `has spaces in the braces of {{${content}}}; expected {{${content.trim()}}}`;
  if (!isMethod(name)) return `'${name}' is not an available method of Faker${suggestion(name)}`;
  const number = VALUES.test(name) ? undefined : numbersIn(values).find((each) => each > MAX_NUMBER);
  return number === undefined ? undefined : `has the number ${number} in ${name}; expected at most ${MAX_NUMBER}`;
}

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
