import { describeReleases } from '../../magento/releases/describe-releases.ts';
import type { Edition } from '../../magento/releases/edition.ts';
import { RELEASE_NAMES } from '../../magento/releases/release.ts';
import { isInEdition } from '../../magento/schema/schema-origins.ts';
import type { Realm } from '../../state/realm.ts';
import type { ExecutableSchema } from '../schema/store-schemas.ts';

const UNKNOWN_FIELD = /^Cannot query field "(\w+)" on type "(\w+)"/;
const UNKNOWN_TYPE = /^Unknown type "(\w+)"/;

/**
 * Explains which releases have the first missing field or type, or how to add it to the schema.
 *
 * @param historyOf the releases that have a part; `undefined` if the schema is not Magento's
 * @returns `undefined` if the errors name no field and no type; a function, because the history of the schema is costly
 */
export function schemaHint(
  errors: readonly { readonly message: string }[],
  realm: Realm,
  historyOf: ExecutableSchema['historyOf'],
): (() => string) | undefined {
  for (const { message } of errors) {
    const [, field, type] = UNKNOWN_FIELD.exec(message) ?? [];
    if (field !== undefined && type !== undefined)
      return () => otherReleases(realm, `${type}.${field}`, historyOf) ?? adviceForField(type, field);
    const [, missing] = UNKNOWN_TYPE.exec(message) ?? [];
    if (missing !== undefined) return () => otherReleases(realm, missing, historyOf) ?? adviceForType(missing);
  }
  return undefined;
}

const adviceForField = (type: string, field: string): string =>
  `${type}.${field} is not in the schema; add it by an extension, { schema: 'extend type ${type} { ${field}: String }', mocks: { ${type}: { ${field}: … } } }, or start with the store's own schema (--schema)`;

const adviceForType = (type: string): string =>
  `the type ${type} is not in the schema; add it by an extension, or start with the store's own schema (--schema)`;

/** Which other releases, or editions, have a part of Magento's schema; `undefined` if none has it. */
function otherReleases(
  { release, edition }: Pick<Realm, 'release' | 'edition'>,
  part: string,
  historyOf: ExecutableSchema['historyOf'],
): string | undefined {
  const releases = [...(historyOf?.(part).keys() ?? [])];
  if (releases.length === 0) return undefined;
  if (!isPartOf(edition, part)) return `${part} is a part of Adobe Commerce only`;
  if (releases.includes(release.name)) return undefined;
  return `${part} is not in the schema of Magento ${release.name}, but in that of ${describeReleases(releases, RELEASE_NAMES)}`;
}

function isPartOf(edition: Edition, part: string): boolean {
  const [type = '', field] = part.split('.');
  return isInEdition(edition, type, field);
}
