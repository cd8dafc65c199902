import type { GraphQLSchema } from 'graphql';
import type { Edition } from '../../magento/releases/edition.ts';
import { NEWEST_RELEASE, parseRelease, type Release } from '../../magento/releases/release.ts';
import { behaviourOf } from '../../magento/releases/release-behaviour.ts';
import { buildFromDefinitions } from '../schema/account-schema.ts';
import { schemaKeyOf } from '../schema/schema-history.ts';
import type { SchemaOptions } from '../schema/schema-options.ts';
import { storeDefinitions } from '../schema/store-definitions.ts';

/** A schema that documents are validated against. */
export interface SchemaTarget {
  /** Name of the release, or of the store's schema. */
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly release: Release;
  readonly edition: Edition;
  /** Whether it is Magento's own schema, of which it is known in which releases each part exists. */
  readonly isMagento: boolean;
}

/** Whether a document has the same problems with two schemas. Most patches of a release change neither schema nor limits. */
export function haveSameRules(one: SchemaTarget, other: SchemaTarget): boolean {
  if (one.schema !== other.schema) return false;
  const [behaviour, others] = [behaviourOf(one.release), behaviourOf(other.release)];
  return behaviour.graphql_scalars === others.graphql_scalars && behaviour.query_complexity === others.query_complexity;
}

/**
 * The schemas of Magento releases. Releases with the same schema share it.
 *
 * @throws SchemaError when an extension is not valid, or uses a type that does not exist
 */
export function releaseTargets(releases: readonly string[], edition: Edition, options: SchemaOptions): SchemaTarget[] {
  const schemas = new Map<string, GraphQLSchema>();
  return releases.map((name) => {
    const release = parseRelease(name);
    const key = schemaKeyOf(name);
    const schema = schemas.get(key) ?? schemaOf(release, edition, options);
    schemas.set(key, schema);
    return { name, schema, release, edition, isMagento: true };
  });
}

/**
 * The schema of a store, whose limits of the size of a document are those of the newest release.
 *
 * @throws SchemaError when a schema is not valid, or uses a type that does not exist
 */
export function storeTarget(name: string, edition: Edition, options: SchemaOptions): SchemaTarget {
  const release = parseRelease(NEWEST_RELEASE);
  return { name, schema: schemaOf(release, edition, options), release, edition, isMagento: false };
}

function schemaOf(release: Release, edition: Edition, options: SchemaOptions): GraphQLSchema {
  const { types, others } = storeDefinitions(release, edition, options);
  return buildFromDefinitions(types, others);
}
