import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { releasesIn } from './fact-releases.ts';

/** The fields of each type in a release, or its values: `(id: Int): CmsPage`, or an empty string for a value. */
export type SchemaForms = ReadonlyMap<string, ReadonlyMap<string, string>>;

interface Fact {
  readonly type: string;
  /** Absent in the line of the type itself. */
  readonly field?: string | undefined;
  readonly form: string;
  readonly releases: string;
}

const facts = readFacts('schema.txt');

function readFacts(file: string): Fact[] {
  const read: Fact[] = [];
  let type: Fact = { type: '', form: '', releases: '' };
  for (const line of readFileSync(join(import.meta.dirname, file), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [definition = '', releases = type.releases] = line.split(' # ');
    const [, field, form = ''] = /^ {2}(\w+)(.*)$/.exec(definition) ?? [];
    const fact: Fact =
      field === undefined ? { type: definition, form, releases } : { type: type.type, field, form, releases };
    if (field === undefined) type = fact;
    read.push(fact);
  }
  return read;
}

const sets = new Map<string, ReadonlySet<string>>();

function isIn(release: string, ranges: string): boolean {
  const names = sets.get(ranges) ?? releasesIn(ranges);
  sets.set(ranges, names);
  return names.has(release);
}

const schemas = new Map<string, SchemaForms>();

/** What the schema files of a release define. */
export function sourceSchema(release: string): SchemaForms {
  const known = schemas.get(release) ?? formsOf(facts.filter(({ releases }) => isIn(release, releases)));
  schemas.set(release, known);
  return known;
}

/** What Adobe's documentation publishes of 2.4.9. */
export const documentedSchema: SchemaForms = formsOf(readFacts('schema-2.4.9.txt'));

function formsOf(rows: readonly Fact[]): SchemaForms {
  const types = new Map<string, Map<string, string>>();
  for (const { type, field, form } of rows) {
    if (field === undefined) types.set(type, new Map());
    else types.get(type)?.set(field, form);
  }
  return types;
}
