import {
  DirectiveLocation,
  GraphQLDeprecatedDirective,
  GraphQLDirective,
  GraphQLOneOfDirective,
  GraphQLSchema,
  GraphQLSpecifiedByDirective,
} from 'graphql';
import type { Release } from '../../magento/releases/release.ts';
import { isInRange, type ReleaseRange } from '../../magento/releases/since.ts';

/** Releases with webonyx/graphql-php 15. [framework/composer.json] */
const WEBONYX_15: ReleaseRange = { since: '2.4.6' };

/** Whether a release has webonyx/graphql-php 15. */
export const isWebonyx15 = (release: Release): boolean => isInRange(release, WEBONYX_15);

/** A schema with the directives of Magento's GraphQL library. [webonyx/graphql-php src/Type/Definition/Directive.php] */
export function withLibraryDirectives(release: Release, schema: GraphQLSchema): GraphQLSchema {
  const isVersion15 = isWebonyx15(release);
  const config = schema.toConfig();
  const directives = config.directives
    .filter((each) => each !== GraphQLSpecifiedByDirective && (each !== GraphQLOneOfDirective || isVersion15))
    .map((each) => (each === GraphQLDeprecatedDirective ? (isVersion15 ? DEPRECATED_15 : DEPRECATED_14) : each));
  return new GraphQLSchema({ ...config, directives, assumeValid: true });
}

const deprecatedAt = (...locations: DirectiveLocation[]): GraphQLDirective =>
  new GraphQLDirective({ ...GraphQLDeprecatedDirective.toConfig(), locations });

const { FIELD_DEFINITION, ENUM_VALUE, ARGUMENT_DEFINITION, INPUT_FIELD_DEFINITION } = DirectiveLocation;

const DEPRECATED_14 = deprecatedAt(FIELD_DEFINITION, ENUM_VALUE);
const DEPRECATED_15 = deprecatedAt(FIELD_DEFINITION, ENUM_VALUE, ARGUMENT_DEFINITION, INPUT_FIELD_DEFINITION);
