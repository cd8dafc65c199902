import { buildASTSchema, isObjectType, Kind, validateSchema } from 'graphql';
import { expect, test } from 'vitest';
import { EDITIONS } from '../../src/magento/releases/edition.ts';
import { NEWEST_RELEASE } from '../../src/magento/releases/release.ts';
import { schemaOrigins } from '../../src/magento/schema/schema-origins.ts';
import { factReleases } from './fact-releases.ts';
import { documentedSchema, type SchemaForms, sourceSchema } from './schema-facts.ts';
import { definitionsIn, fingerprintOf, ourSchema } from './schema-forms.ts';

const releases = factReleases.map(({ name }) => name);

/** Whether a part is known from elsewhere than the source of its release. */
function isDocumented(type: string, field?: string): boolean {
  if (field === undefined) return documentedSchema.has(type);
  return documentedSchema.get(type)?.has(field) === true || schemaOrigins.has(`${type}.${field}`);
}

test.each(releases)('the schema of %s has what the source has, and nothing that is not documented', (release) => {
  const ours = ourSchema(release);
  const source = sourceSchema(release);
  const differences: string[] = [];
  for (const type of new Set([...ours.keys(), ...source.keys()])) {
    if (ours.has(type) !== source.has(type)) {
      if (source.has(type) || !isDocumented(type))
        differences.push(`${type}: ${ours.has(type) ? 'only ours' : 'missing'}`);
      continue;
    }
    for (const field of new Set([...(ours.get(type)?.keys() ?? []), ...(source.get(type)?.keys() ?? [])])) {
      const our = ours.get(type)?.get(field);
      const expected = source.get(type)?.get(field);
      if (our === expected || (expected === undefined && isDocumented(type, field))) continue;
      differences.push(`${type}.${field}: ours ${our ?? 'none'}, source ${expected ?? 'none'}`);
    }
  }
  expect(differences).toEqual([]);
});

/** Fields of the Storefront Compatibility Package and of the cloud service, which the documented schema lacks. */
const isUndocumented = (type: string, field: string): boolean =>
  schemaOrigins.has(`${type}.${field}`) && documentedSchema.get(type)?.has(field) === false;

test('the schema of 2.4.9 is the documented one', () => {
  const ours = [...ourSchema('2.4.9')].map(([type, fields]): [string, Record<string, string>] => [
    type,
    Object.fromEntries([...fields].filter(([field]) => !isUndocumented(type, field))),
  ]);
  const documented = [...documentedSchema].map(([type, fields]) => [type, Object.fromEntries(fields)]);
  expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(documented));
});

/** Most releases have the schema of the release before. */
const validated = new Set<string>();

/** Releases whose source is not published have what the release before has. */
const allReleases = [...releases, '2.3.2-p2', '2.3.5', '2.4.4-p18', '2.4.6-p15', '2.4.8-p5', NEWEST_RELEASE];

test.each(allReleases.flatMap((release) => EDITIONS.map((edition) => [release, edition] as const)))(
  'the schema of %s %s is valid',
  (release, edition) => {
    const types = definitionsIn(release, edition);
    const fingerprint = fingerprintOf(types);
    if (validated.has(fingerprint)) return;
    const document = { kind: Kind.DOCUMENT, definitions: [...types.values()] } as const;
    const schema = buildASTSchema(document, { assumeValidSDL: true });
    expect(validateSchema(schema)).toEqual([]);
    expect(isObjectType(schema.getMutationType())).toBe(true);
    validated.add(fingerprint);
  },
);

test('each field that is listed with an origin is in our schema, and in no source', () => {
  const has = (schema: SchemaForms, type: string, field: string | undefined): boolean =>
    field === undefined ? schema.has(type) : schema.get(type)?.has(field) === true;
  const source = releases.map(sourceSchema);
  const ours = [...releases, NEWEST_RELEASE].map(ourSchema);
  for (const name of schemaOrigins.keys()) {
    const [type = '', field] = name.split('.');
    expect(
      [ours, source].map((schemas) => schemas.some((schema) => has(schema, type, field))),
      name,
    ).toEqual([true, false]);
  }
});
