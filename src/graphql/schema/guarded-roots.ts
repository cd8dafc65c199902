import type { GraphQLFieldResolver } from 'graphql';
import { resolveField } from '../mocks/resolve-field.ts';
import { commerceMutationGuards, commerceQueryGuards } from '../resolvers/guards/commerce-guards.ts';
import { openSourceMutationGuards, openSourceQueryGuards } from '../resolvers/guards/open-source-guards.ts';
import { checkRoot, type RootGuard, type RootGuards } from '../resolvers/guards/root-guard.ts';
import type { ResolverContext } from '../resolvers/resolver-context.ts';

/** Resolvers of root fields without state: they make Magento's checks, then the answer is generated. */
const guarded = (guards: RootGuards) =>
  Object.fromEntries(Object.entries(guards).map(([field, guard]) => [field, guardedField(guard)]));

const guardedField =
  (guard: RootGuard): GraphQLFieldResolver<unknown, ResolverContext, Readonly<Record<string, unknown>>> =>
  (source, args, context, info) =>
    checkRoot(guard, args, context) ?? resolveField(source, args, context, info);

/** Queries whose permission is checked before they are resolved. */
export const guardedQueries = guarded({ ...openSourceQueryGuards, ...commerceQueryGuards });
/** Mutations whose permission is checked before they are resolved. */
export const guardedMutations = guarded({ ...openSourceMutationGuards, ...commerceMutationGuards });
