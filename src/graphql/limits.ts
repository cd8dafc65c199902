import { type DocumentNode, type FieldNode, GraphQLError, Kind, type SelectionSetNode, visit } from 'graphql';
import { phrases } from '../magento/phrases.ts';
import { interpolate, Refusal } from '../magento/refusal.ts';
import { setting } from '../state/configuration.ts';
import type { Realm } from '../state/realm.ts';

/** What of a document is limited. */
export interface Measures {
  readonly aliases: number;
  readonly fields: number;
  /** Selections within selections; a field without one does not count. */
  readonly depth: number;
  /** Fields that ask for the schema. */
  readonly introspection: readonly FieldNode[];
}

/** [lib/internal/Magento/Framework/GraphQl/Query/QueryParser.php] */
const DEEPEST_NESTING = 200;

/** Counts `{` and `[` outside of strings and comments, without parsing. */
export function nestsTooDeep(query: string): boolean {
  if (query.length <= DEEPEST_NESTING) return false;
  let depth = 0;
  for (const [token] of query.matchAll(/"""(?:\\"""|[^"]|"(?!""))*"""|"(?:\\.|[^"\\\n])*"|#[^\n]*|[{}[\]]/g)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    if (depth > DEEPEST_NESTING) return true;
  }
  return false;
}

/** [lib/internal/Magento/Framework/GraphQl/Query/QueryComplexityLimiter.php] */
export function measure(document: DocumentNode): Measures {
  let fields = 0;
  const introspection: FieldNode[] = [];
  visit(document, {
    Field: (field) => {
      fields += 1;
      if (field.name.value === '__schema' || field.name.value === '__type') introspection.push(field);
    },
  });
  const aliases = document.definitions.reduce(
    (sum, definition) =>
      sum + ('selectionSet' in definition && definition.selectionSet ? aliasesIn(definition.selectionSet) : 0),
    0,
  );
  return { aliases, fields, depth: depthOf(document), introspection };
}

function depthOf(document: DocumentNode): number {
  let open = 0;
  let deepest = 0;
  visit(document, {
    Field: {
      enter(field) {
        if (!field.selectionSet) return;
        deepest = Math.max(deepest, open);
        open += 1;
      },
      leave(field) {
        if (field.selectionSet) open -= 1;
      },
    },
  });
  return deepest;
}

/** Aliased fields, nested ones too; what lies inside inline fragments is not counted, as Magento does not. */
function aliasesIn(selections: SelectionSetNode): number {
  return selections.selections.reduce((sum, node) => {
    if (node.kind !== Kind.FIELD) return sum;
    return sum + (node.alias ? 1 : 0) + (node.selectionSet ? aliasesIn(node.selectionSet) : 0);
  }, 0);
}

const DEEPEST_QUERY = 20;

/** What Magento's rules beside those of GraphQL forbid: errors of validation, so without a category. [GraphQl/etc/di.xml] */
export function ruleErrors(realm: Realm, { depth, introspection }: Measures): GraphQLError[] {
  if (realm.world.mode === 'developer') return [];
  const deep =
    depth > DEEPEST_QUERY ? [new GraphQLError(interpolate(phrases.queryTooDeep.text, [DEEPEST_QUERY, depth]))] : [];
  if (introspection.length === 0 || !setting(realm, 'graphql/disable_introspection')) return deep;
  return [
    ...deep,
    ...introspection.map((field) => new GraphQLError(phrases.introspectionNotAllowed.text, { nodes: field })),
  ];
}

/** Refuses a document that is over a limit. All limits are off in developer mode. [FW/Query/QueryProcessor.php] */
export function refuseOverLimits(realm: Realm, { aliases, fields }: Measures): void {
  if (realm.world.mode === 'developer') return;
  const complexity = realm.behaviour.query_complexity === '1000' ? 1000 : 300;
  if (fields > complexity) throw new Refusal('queryTooComplex', [complexity, fields]);
  if (realm.behaviour.alias_limit === 'absent' || !setting(realm, 'graphql/validation/alias_limit_enabled')) return;
  const allowed = setting(realm, 'graphql/validation/maximum_alias_allowed');
  if (aliases > allowed) throw new Refusal('tooManyAliases', [allowed, aliases]);
}
