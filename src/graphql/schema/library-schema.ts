import { GraphQLOneOfDirective, GraphQLSchema, GraphQLSpecifiedByDirective } from 'graphql';
import type { Release } from '../../magento/releases/release.ts';
import { isInRange, type ReleaseRange } from '../../magento/releases/since.ts';

/** Releases with webonyx/graphql-php 15. [framework/composer.json] */
const WEBONYX_15: ReleaseRange = { since: '2.4.6' };

/** A schema with the directives of Magento's GraphQL library. [webonyx/graphql-php src/Type/Definition/Directive.php] */
export function withLibraryDirectives(release: Release, schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  const directives = config.directives.filter(
    (directive) =>
      directive !== GraphQLSpecifiedByDirective &&
      (directive !== GraphQLOneOfDirective || isInRange(release, WEBONYX_15)),
  );
  return new GraphQLSchema({ ...config, directives, assumeValid: true });
}
