import { type DocumentNode, type FieldNode, GraphQLError, Kind, type SelectionSetNode, visit } from 'graphql';
import { phrases } from '../../magento/phrases/phrases.ts';
import { interpolate, Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';

/** What of a document is limited. */
export interface Measures {
  readonly aliases: number;
  readonly fields: number;
  /** Of each operation, with its fragments where they are spread. */
  readonly operations: readonly Extent[];
  /** Fields that ask for the schema. */
  readonly introspection: readonly FieldNode[];
  /** Selections in fragment definitions: a chain of fragments is at most that long. */
  readonly inFragments: number;
  /** What the first sign-in gives as its e-mail. */
  readonly signIn: SignInEmail | undefined;
}

interface Extent {
  readonly complexity: number;
  /** Selections within selections; a field without one does not count. */
  readonly depth: number;
}

/** An e-mail written out, or the variable that holds it. */
export type SignInEmail = { readonly text: string } | { readonly variable: string };

/** [lib/internal/Magento/Framework/GraphQl/Query/QueryParser.php] */
const DEEPEST_NESTING = 200;

/** What the stack of this program carries through parser, rules and execution, with much to spare; no release could take more. */
export const MOST_LEVELS = 1_000;

/** Refuses brackets in brackets, and fragments in fragments, that are too many. */
export function refuseDeepNesting({ behaviour }: Realm, nesting: number, levels: number): void {
  const most = behaviour.request_limits === 'present' ? DEEPEST_NESTING : MOST_LEVELS;
  if (nesting > most || levels > MOST_LEVELS) throw new Refusal('nestingTooDeep');
}

/** [lib/internal/Magento/Framework/GraphQl/Query/QueryComplexityLimiter.php] */
export function measure(document: DocumentNode): Measures {
  let fields = 0;
  let inFragments = 0;
  let isFragment = false;
  let signIn: SignInEmail | undefined;
  const introspection: FieldNode[] = [];
  visit(document, {
    Field: (field) => {
      fields += 1;
      const name = field.name.value;
      if (name === '__schema' || name === '__type') introspection.push(field);
      else if (name === 'generateCustomerToken') signIn ??= emailOf(field);
    },
    FragmentDefinition: {
      enter() {
        isFragment = true;
      },
      leave() {
        isFragment = false;
      },
    },
    SelectionSet() {
      if (isFragment) inFragments += 1;
    },
  });
  const aliases = document.definitions.reduce(
    (sum, definition) =>
      sum + ('selectionSet' in definition && definition.selectionSet ? aliasesIn(definition.selectionSet) : 0),
    0,
  );
  // Fragments that are too many are refused before their extent matters.
  const operations = inFragments > MOST_LEVELS ? [] : extentsOf(document);
  return { aliases, fields, operations, introspection, inFragments, signIn };
}

function emailOf(field: FieldNode): SignInEmail | undefined {
  const value = field.arguments?.find(({ name }) => name.value === 'email')?.value;
  if (value?.kind === Kind.VARIABLE) return { variable: value.name.value };
  return value?.kind === Kind.STRING ? { text: value.value } : undefined;
}

/** [webonyx/graphql-php src/Validator/Rules/{QueryComplexity,QueryDepth}.php] */
function extentsOf({ definitions }: DocumentNode): Extent[] {
  const fragments = new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
  );
  /** Each is measured once, however often it is spread; one within itself, which is an error, as nothing. */
  const measured = new Map<string, Extent>();
  const ofFragment = (name: string): Extent => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, NOTHING);
    const extent = extentOf(fragments.get(name)?.selectionSet, ofFragment);
    measured.set(name, extent);
    return extent;
  };
  return definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? [extentOf(each.selectionSet, ofFragment)] : [],
  );
}

/** No field, and none that has a selection. */
const NOTHING: Extent = { complexity: 0, depth: -1 };

function extentOf(selections: SelectionSetNode | undefined, ofFragment: (name: string) => Extent): Extent {
  return (selections?.selections ?? []).reduce((sum, node) => {
    const within =
      node.kind === Kind.FRAGMENT_SPREAD ? ofFragment(node.name.value) : extentOf(node.selectionSet, ofFragment);
    const isField = node.kind === Kind.FIELD;
    return {
      complexity: sum.complexity + within.complexity + (isField ? 1 : 0),
      depth: Math.max(sum.depth, within.depth + (isField && node.selectionSet ? 1 : 0)),
    };
  }, NOTHING);
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
export function ruleErrors(realm: Realm, { operations, introspection }: Measures, found: number): GraphQLError[] {
  if (realm.world.mode === 'developer') return [];
  const asked = setting(realm, 'graphql/disable_introspection') ? introspection : [];
  const errors = asked.map((field) => new GraphQLError(phrases.introspectionNotAllowed.text, { nodes: field }));
  const most = highestComplexity(realm);
  for (const { depth, complexity } of operations) {
    if (depth > DEEPEST_QUERY) errors.push(overLimit('queryTooDeep', DEEPEST_QUERY, depth));
    // Only what nothing is wrong with so far is counted.
    if (found + errors.length === 0 && complexity > most) errors.push(overLimit('queryTooComplex', most, complexity));
  }
  return errors;
}

const overLimit = (key: 'queryTooDeep' | 'queryTooComplex', most: number, counted: number): GraphQLError =>
  new GraphQLError(interpolate(phrases[key].text, [most, counted]));

const highestComplexity = ({ behaviour }: Realm): number => (behaviour.query_complexity === '1000' ? 1000 : 300);

/** Refuses a document that is over a limit: aliases first, then fields. All are off in developer mode. [FW/Query/QueryProcessor.php] */
export function refuseOverLimits(realm: Realm, { aliases, fields }: Measures): void {
  if (realm.world.mode === 'developer') return;
  const allowed = allowedAliases(realm);
  if (aliases > allowed) throw new Refusal('tooManyAliases', [allowed, aliases]);
  const most = highestComplexity(realm);
  if (fields > most) throw new Refusal('queryTooComplex', [most, fields]);
}

const allowedAliases = (realm: Realm): number =>
  realm.behaviour.alias_limit === 'configured' && setting(realm, 'graphql/validation/alias_limit_enabled')
    ? setting(realm, 'graphql/validation/maximum_alias_allowed')
    : Number.POSITIVE_INFINITY;
