import {
  DirectiveLocation,
  GraphQLDeprecatedDirective,
  GraphQLDirective,
  GraphQLOneOfDirective,
  type GraphQLSchema,
  GraphQLSpecifiedByDirective,
} from 'graphql';
import type { Release } from '../../magento/releases/release.ts';
import { isInRange, type ReleaseRange } from '../../magento/releases/since.ts';

/** Releases with webonyx/graphql-php 15. [framework/composer.json] */
const WEBONYX_15: ReleaseRange = { since: '2.4.6' };

/** Whether a release has webonyx/graphql-php 15. */
export const isWebonyx15 = (release: Release): boolean => isInRange(release, WEBONYX_15);

/**
 * Replaces the directives of a schema by those of Magento's GraphQL library, in place: another schema object would visit all
 * types again. [webonyx/graphql-php src/Type/Definition/Directive.php]
 */
export function setLibraryDirectives(release: Release, schema: GraphQLSchema): void {
  const isVersion15 = isWebonyx15(release);
  const deprecated = isVersion15 ? DEPRECATED_15 : DEPRECATED_14;
  // The type is read-only, but graphql-js returns the schema's own array.
  const directives = schema.getDirectives() as GraphQLDirective[];
  const replaced = directives
    .filter((each) => each !== GraphQLSpecifiedByDirective && (each !== GraphQLOneOfDirective || isVersion15))
    .map((each) => (each === GraphQLDeprecatedDirective ? deprecated : each));
  directives.splice(0, directives.length, ...replaced);
}

const deprecatedAt = (...locations: DirectiveLocation[]): GraphQLDirective =>
  new GraphQLDirective({ ...GraphQLDeprecatedDirective.toConfig(), locations });

const { FIELD_DEFINITION, ENUM_VALUE, ARGUMENT_DEFINITION, INPUT_FIELD_DEFINITION } = DirectiveLocation;

const DEPRECATED_14 = deprecatedAt(FIELD_DEFINITION, ENUM_VALUE);
const DEPRECATED_15 = deprecatedAt(FIELD_DEFINITION, ENUM_VALUE, ARGUMENT_DEFINITION, INPUT_FIELD_DEFINITION);
