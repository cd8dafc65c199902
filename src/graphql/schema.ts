import { makeExecutableSchema } from '@graphql-tools/schema';
import { type ASTNode, type DirectiveNode, type DocumentNode, type GraphQLSchema, Kind, parse, visit } from 'graphql';
import { compareReleases, type Release, releaseText } from '../magento/releases.ts';
import { schemaDefinitions } from '../magento/schema/definitions.ts';
import { resolvers } from './operations.ts';

const schemas = new Map<string, GraphQLSchema>();

/** The schema of a release: built once, shared by every world of it. */
export function schemaOf(release: Release): GraphQLSchema {
  const built = schemas.get(release.name);
  if (built) return built;
  const schema = makeExecutableSchema({
    typeDefs: schemaDefinitions.map((sdl) => asOf(release, parse(sdl))),
    resolvers,
    // A release may lack a field that a later one resolves.
    resolverValidationOptions: { requireResolversToMatchSchema: 'ignore' },
  });
  schemas.set(release.name, schema);
  return schema;
}

/** Drops what a release does not have yet or no longer has, and the directives that say so. */
function asOf(release: Release, document: DocumentNode): DocumentNode {
  const keep = (node: ASTNode) => {
    const directives = 'directives' in node ? (node.directives ?? []) : [];
    if (directives.length === 0) return undefined;
    const since = releaseIn(directives, 'since');
    const until = releaseIn(directives, 'until');
    if (since && compareReleases(release, since) < 0) return null;
    if (until && compareReleases(release, until) >= 0) return null;
    return { ...node, directives: directives.filter(({ name }) => name.value !== 'since' && name.value !== 'until') };
  };
  return visit(document, {
    ObjectTypeDefinition: keep,
    InterfaceTypeDefinition: keep,
    EnumTypeDefinition: keep,
    InputObjectTypeDefinition: keep,
    UnionTypeDefinition: keep,
    FieldDefinition: keep,
    InputValueDefinition: keep,
    EnumValueDefinition: keep,
  });
}

function releaseIn(directives: readonly DirectiveNode[], name: string): Release | undefined {
  const value = directives.find((directive) => directive.name.value === name)?.arguments?.[0]?.value;
  return value?.kind === Kind.STRING ? releaseText(value.value) : undefined;
}
