import { buildASTSchema, isObjectType, isTypeDefinitionNode, Kind, parse, validateSchema } from 'graphql';
import { expect, test } from 'vitest';
import { EDITIONS } from '../../src/magento/releases/edition.ts';
import { NEWEST_RELEASE } from '../../src/magento/releases/release.ts';
import { accountDefinitions } from '../../src/magento/schema/account-definitions.ts';
import { schemaOrigins } from '../../src/magento/schema/schema-origins.ts';
import { storefrontDefinitions } from '../../src/magento/schema/storefront-definitions.ts';
import { factReleases } from './fact-releases.ts';
import { sourceSchema } from './schema-facts.ts';
import { definitionsIn, ourSchema } from './schema-forms.ts';

const releases = factReleases.map(({ name }) => name);

const parsed = [...accountDefinitions, ...storefrontDefinitions].flatMap((sdl) =>
  parse(sdl).definitions.filter(isTypeDefinitionNode),
);
const typesOfAnyRelease = new Set(parsed.map(({ name }) => name.value));
const inputTypes = new Set(
  parsed.filter(({ kind }) => kind === Kind.INPUT_OBJECT_TYPE_DEFINITION).map(({ name }) => name.value),
);
/** `Type.field` of every field of our SDL, with those that a type has from its interfaces. */
const fieldsOfAnyRelease = new Set(
  [...releases, NEWEST_RELEASE].flatMap((release) =>
    [...ourSchema(release)].flatMap(([type, fields]) => [...fields.keys()].map((field) => `${type}.${field}`)),
  ),
);

/**
 * What the source must be equal to. Magento does not pass deprecations of input fields on to clients
 * [framework/GraphQl/Schema/Type/Input/InputObjectType.php], and some types of 2.3.1 to 2.3.3 are not modelled.
 */
function expectedForm(type: string, form: string | undefined): string | undefined {
  if (form === undefined) return undefined;
  const visible = inputTypes.has(type) ? form.replace(' @deprecated', '') : form;
  const [, list, rest] = /^\((.*)\)(: .*)$/.exec(visible) ?? [];
  if (list === undefined) return visible;
  const args = list.split(', ').filter((argument) => {
    const name = /: \[?(\w+)/.exec(argument)?.[1] ?? '';
    return /^(?:Int|Float|String|Boolean|ID)$/.test(name) || typesOfAnyRelease.has(name);
  });
  return `${args.length === 0 ? '' : `(${args.join(', ')})`}${rest}`;
}

/** Whether a field is known from elsewhere than the source, for the type or for one of its interfaces. */
function isBeyondSource(type: string, field: string, release: string): boolean {
  const node = definitionsIn(release).get(type);
  const interfaces = node?.kind === Kind.OBJECT_TYPE_DEFINITION ? (node.interfaces ?? []) : [];
  return [type, ...interfaces.map(({ name }) => name.value)].some((each) => schemaOrigins.has(`${each}.${field}`));
}

test.each(releases)('the schema of %s has what the source has, and nothing that is not known', (release) => {
  const ours = ourSchema(release);
  const source = sourceSchema(release);
  const differences: string[] = [];
  for (const type of typesOfAnyRelease) {
    if (ours.has(type) !== source.has(type)) {
      if (!schemaOrigins.has(type)) differences.push(`${type}: ${ours.has(type) ? 'only ours' : 'only in the source'}`);
      continue;
    }
    const fields = new Set([...(ours.get(type)?.keys() ?? []), ...(source.get(type)?.keys() ?? [])]);
    for (const field of fields) {
      if (!fieldsOfAnyRelease.has(`${type}.${field}`)) continue;
      const our = ours.get(type)?.get(field);
      const expected = expectedForm(type, source.get(type)?.get(field));
      if (our === expected || (expected === undefined && isBeyondSource(type, field, release))) continue;
      differences.push(`${type}.${field}: ours ${our ?? 'none'}, source ${expected ?? 'none'}`);
    }
  }
  expect(differences).toEqual([]);
});

/** Releases whose source is not published have what the release before has. */
const allReleases = [...releases, '2.3.2-p2', '2.3.5', '2.4.4-p18', '2.4.6-p15', '2.4.8-p5', NEWEST_RELEASE];

test.each(allReleases.flatMap((release) => EDITIONS.map((edition) => [release, edition] as const)))(
  'the schema of %s %s is valid',
  (release, edition) => {
    const definitions = [...definitionsIn(release, edition).values()];
    const schema = buildASTSchema({ kind: Kind.DOCUMENT, definitions }, { assumeValidSDL: true });
    expect(validateSchema(schema)).toEqual([]);
    expect(isObjectType(schema.getMutationType())).toBe(true);
  },
);

test('what is listed as known from elsewhere is in our schema, and in no source', () => {
  const inSource = releases.flatMap((release) =>
    [...sourceSchema(release)].flatMap(([type, fields]) => [
      type,
      ...[...fields.keys()].map((field) => `${type}.${field}`),
    ]),
  );
  const source = new Set(inSource);
  for (const name of schemaOrigins.keys()) {
    expect(fieldsOfAnyRelease.has(name) || typesOfAnyRelease.has(name), name).toBe(true);
    expect(source.has(name), name).toBe(false);
  }
});
