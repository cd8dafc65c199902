import { suggestName } from '../../matching/closest-name.ts';
import type { DocumentPath } from './document-problems.ts';

/** The schema at a path of a document; optional and nullable schemas are unwrapped. */
export function schemaAt(schema: unknown, path: DocumentPath): unknown {
  if (schema === null || typeof schema !== 'object') return undefined;
  if ('wrapped' in schema) return schemaAt(schema.wrapped, path);
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const entries = entriesOf(schema);
  if (entries !== undefined) return schemaAt(entries[key], rest);
  if ('item' in schema) return schemaAt(schema.item, rest);
  return 'value' in schema ? schemaAt(schema.value, rest) : undefined;
}

/** The keys that the schema at a path defines. */
export function keysAt(schema: unknown, path: DocumentPath): string[] {
  const entries = entriesOf(schemaAt(schema, path));
  return entries === undefined ? [] : Object.keys(entries);
}

const entriesOf = (schema: unknown): Record<string, unknown> | undefined =>
  schema !== null && typeof schema === 'object' && 'entries' in schema
    ? (schema.entries as Record<string, unknown>)
    : undefined;

/** The known key that is closest to a misspelled one, if it is similar enough. */
export const findClosestKey = (key: string, known: readonly string[]): string | undefined =>
  suggestName(key, known, () => Math.max(2, Math.floor(key.length / 4)));
