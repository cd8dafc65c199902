import { fieldsOf } from '../graphql/schema/schema-definitions.ts';
import { schemaKeyOf } from '../graphql/schema/schema-history.ts';
import { magentoDefinitions } from '../graphql/schema/store-definitions.ts';
import type { Edition } from '../magento/releases/edition.ts';
import { parseRelease, RELEASE_NAMES, type Release } from '../magento/releases/release.ts';
import { CannotCompare } from './cannot-compare.ts';
import type { RealStore } from './real-store.ts';
import { type IntrospectedType, readJsonObject } from './require-json.ts';
import { graphql } from './scenarios/scenario.ts';

/** The release of a store, as far as its responses show it. */
export interface DetectedRelease {
  /** The releases that it may have, oldest first. */
  readonly candidates: readonly Release[];
  /** `undefined`: the store does not name it. */
  readonly edition: Edition | undefined;
  /** How the release was detected, for the report. */
  readonly evidence: string;
}

/**
 * Detects the release of a store: its release line by `/magento_version`, the release itself by the types of its GraphQL schema.
 *
 * @param named the release that the user has named; it is not detected then
 * @throws CannotCompare when the store shows neither
 */
export async function detectRelease(store: RealStore, named: Release | undefined): Promise<DetectedRelease> {
  const page = await readVersionPage(store);
  if (named !== undefined)
    return { candidates: [named], edition: page?.edition, evidence: 'named by --magento or the fixtures' };
  const ofLine = RELEASE_NAMES.filter((name) => page === undefined || name.startsWith(`${page.line}.`)).map(
    parseRelease,
  );
  if (page !== undefined && ofLine.length === 0)
    throw new CannotCompare(`the store is Magento ${page.line}, which is unknown; name a release with --magento`);
  const types = await introspect(store);
  if (types !== undefined)
    return {
      candidates: closestReleases(ofLine, namesOf(types)),
      edition: page?.edition,
      evidence: `detected by ${page === undefined ? '' : `/magento_version (${page.text}) and `}the GraphQL schema`,
    };
  if (page === undefined)
    throw new CannotCompare(
      'the release of the store cannot be detected: /magento_version and introspection are disabled; name it with --magento',
    );
  return { candidates: ofLine, edition: page.edition, evidence: `detected by /magento_version (${page.text})` };
}

const VERSION_PAGE = /^Magento\/(\d+\.\d+) \((\w+)\)/;

/** The version page names the line and the edition; many stores hide it. [module-version/Controller/Index/Index.php] */
async function readVersionPage(store: RealStore) {
  const { status, text } = await store.sendRequest({ method: 'GET', path: '/magento_version' });
  const [page, line, edition] = (status === 200 && VERSION_PAGE.exec(text)) || [];
  if (page === undefined || line === undefined) return undefined;
  return { text: page, line, edition: edition === 'Community' ? ('open-source' as const) : ('commerce' as const) };
}

/** @returns `undefined` if the store does not permit introspection */
async function introspect(store: RealStore): Promise<readonly IntrospectedType[] | undefined> {
  const { text } = await store.sendRequest(
    graphql('{ __schema { types { name fields(includeDeprecated: true) { name } } } }'),
  );
  return readJsonObject(text)?.data?.__schema?.types;
}

/** The names of all types and fields, in the form `Type` and `Type.field`. */
const namesOf = (types: readonly IntrospectedType[]): ReadonlySet<string> =>
  new Set(types.flatMap(({ name = '', fields }) => [name, ...(fields ?? []).map((field) => `${name}.${field.name}`)]));

/** The releases whose fields differ least from those of the store. Fields that no release has are the store's own. */
function closestReleases(releases: readonly Release[], store: ReadonlySet<string>): readonly Release[] {
  const namesByKey = new Map<string, ReadonlySet<string>>();
  const rows = releases.map((release) => {
    const key = schemaKeyOf(release.name);
    const names = namesByKey.get(key) ?? fieldNames(release);
    namesByKey.set(key, names);
    return { release, names };
  });
  const schemas = [...namesByKey.values()];
  const all = new Set(schemas.flatMap((names) => [...names]));
  const distinctive = [...all].filter((name) => schemas.some((names) => !names.has(name)) && isComparable(name, store));
  const distances = new Map(
    schemas.map((names) => [names, distinctive.filter((name) => names.has(name) !== store.has(name)).length]),
  );
  const least = Math.min(...distances.values());
  return rows.flatMap(({ release, names }) => (distances.get(names) === least ? [release] : []));
}

/** Whether the store has the type of a name. Types of modules that the store does not have are not compared. */
const isComparable = (name: string, store: ReadonlySet<string>): boolean => {
  const [type = ''] = name.split('.');
  return ROOT_TYPES.has(type) || store.has(type);
};

const ROOT_TYPES: ReadonlySet<string> = new Set(['Query', 'Mutation']);

/** `Type.field` of all types of a release. Those of Adobe Commerce do not depend on the release. */
function fieldNames(release: Release): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [type, node] of magentoDefinitions(release, 'open-source'))
    for (const { name } of fieldsOf(node)) names.add(`${type}.${name.value}`);
  return names;
}
