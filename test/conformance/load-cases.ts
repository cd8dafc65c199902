import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case, Given } from './case.ts';

const parseFile = <Content>(path: string): Content =>
  JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8')) as Content;

/** The fixture documents that several cases share, by name. */
export const namedDocuments = parseFile<Readonly<Record<string, Given>>>('given.json');

/** All cases, as written. */
export const cases: readonly Case[] = readdirSync(join(import.meta.dirname, 'cases')).flatMap((file) =>
  parseFile<Case[]>(join('cases', file)),
);

/**
 * The fixture document of a case.
 *
 * @throws Error if `$ref` names no document of `given.json`
 */
export function fixturesOf({ $ref, ...keys }: Given = {}): object {
  if ($ref === undefined) return keys;
  const document = namedDocuments[$ref];
  if (document === undefined) throw new Error(`given.json has no document '${$ref}'`);
  return { ...document, ...keys };
}
