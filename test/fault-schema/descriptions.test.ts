import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import { expect, test } from 'vitest';
import { faultDefinitions } from '../../src/fault-schema/fault-definitions.ts';

interface JsonSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

const isObject = (value: unknown): value is JsonSchema => value !== null && typeof value === 'object';

/** Every property of a JSON Schema, at every level, with its path. */
function propertiesIn(value: unknown, path: string): { path: string; key: string; description: string | undefined }[] {
  if (!isObject(value)) return [];
  const properties = Object.entries(value.properties ?? {}).map(([key, { description }]) => ({
    path: `${path}.${key}`,
    key,
    description,
  }));
  return [...properties, ...Object.entries(value).flatMap(([key, each]) => propertiesIn(each, `${path}/${key}`))];
}

const properties = propertiesIn(toJsonSchemaDefs(faultDefinitions, { typeMode: 'input', errorMode: 'ignore' }), '');

test('every property of faults, effects and patterns has a description', () => {
  expect(properties.length).toBeGreaterThan(90);
  expect(properties.filter(({ description }) => description === undefined).map(({ path }) => path)).toEqual([]);
});

const SOURCES = [
  'matching/pattern.ts',
  'fault-schema/fault-schema.ts',
  'fault-schema/effects/effect-schema.ts',
  'fault-schema/effects/refusal-schema.ts',
  'fault-schema/effects/sending-schemas.ts',
];

/** `key` and the text of the comment before it: `/** text *\/ key:`. */
const DOCSTRING = /\/\*\* (.*) \*\/\n\s*(?:readonly )?(\w+)\??:/g;

/** Docstrings are what editors show of the types, descriptions what they show of the JSON Schema. */
test('the docstrings of the types are the descriptions of the schemas', () => {
  const docstrings = SOURCES.flatMap((file) => {
    const source = readFileSync(join(import.meta.dirname, '../../src', file), 'utf8');
    return [...source.matchAll(DOCSTRING)].map(([, text, key]) => `${key}: ${text}`);
  });
  const isTrait = (path: string) => path.includes('/behaviour');
  const isExpression = (key: string) => key === 'match';
  const descriptions = properties
    .filter(({ path, key }) => !isTrait(path) && !isExpression(key))
    .map(({ key, description }) => `${key}: ${description}`);
  expect([...new Set(docstrings)].toSorted()).toEqual([...new Set(descriptions)].toSorted());
});
