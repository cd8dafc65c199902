import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode, visit } from 'graphql';

/** The properties of a document that limits apply to. */
export interface DocumentMeasures {
  readonly aliases: number;
  readonly fields: number;
  /** Of each operation, including the fragments that it spreads. */
  readonly operations: readonly OperationSize[];
  /** Fields that query the schema. */
  readonly introspection: readonly FieldNode[];
  /** Selection sets in fragment definitions: an upper bound of the length of a chain of fragments. */
  readonly fragmentSelections: number;
  /** The e-mail argument of the first sign-in. */
  readonly signIn: SignInEmail | undefined;
}

/** Size of an operation. */
export interface OperationSize {
  readonly complexity: number;
  /** Levels of fields with a selection set, counted from 0; -1 if no field has one. */
  readonly depth: number;
  /** Whether it contains a fragment that spreads itself. */
  readonly isCyclic: boolean;
}

/** An e-mail as a literal, or the variable that contains it. */
export type SignInEmail = { readonly literal: string } | { readonly variable: string };

/** The measures of a document that could not be parsed. */
export const EMPTY_MEASURES: DocumentMeasures = {
  aliases: 0,
  fields: 0,
  operations: [],
  introspection: [],
  fragmentSelections: 0,
  signIn: undefined,
};

/** The depth that the call stack permits in parser, validation and execution, with a wide margin; no release permits more. */
export const MAX_DEPTH = 1_000;

/** Measures a document. [lib/internal/Magento/Framework/GraphQl/Query/QueryComplexityLimiter.php] */
export function measureDocument(document: DocumentNode): DocumentMeasures {
  let fields = 0;
  let fragmentSelections = 0;
  let isFragment = false;
  let signIn: SignInEmail | undefined;
  const introspection: FieldNode[] = [];
  visit(document, {
    Field: (field) => {
      fields += 1;
      if (isIntrospection(field)) introspection.push(field);
      else if (field.name.value === 'generateCustomerToken') signIn ??= emailArgumentOf(field);
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
      if (isFragment) fragmentSelections += 1;
    },
  });
  const aliases = document.definitions.reduce(
    (sum, definition) =>
      sum + ('selectionSet' in definition && definition.selectionSet ? countAliases(definition.selectionSet) : 0),
    0,
  );
  // A document with too many fragments is refused before the size of its operations matters.
  const operations = fragmentSelections > MAX_DEPTH ? [] : operationSizes(document);
  return { aliases, fields, operations, introspection, fragmentSelections, signIn };
}

/** Whether a field queries the schema. */
export const isIntrospection = ({ name }: FieldNode): boolean => name.value === '__schema' || name.value === '__type';

function emailArgumentOf(field: FieldNode): SignInEmail | undefined {
  const value = field.arguments?.find(({ name }) => name.value === 'email')?.value;
  if (value?.kind === Kind.VARIABLE) return { variable: value.name.value };
  return value?.kind === Kind.STRING ? { literal: value.value } : undefined;
}

/** The complexity and depth of each operation. [webonyx/graphql-php src/Validator/Rules/{QueryComplexity,QueryDepth}.php] */
function operationSizes({ definitions }: DocumentNode): OperationSize[] {
  const fragments = new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
  );
  /** Each fragment is measured once. In one that spreads itself, which is an error, it counts as empty. */
  const measured = new Map<string, OperationSize>();
  const ofFragment = (name: string): OperationSize => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, CYCLE);
    const size = sizeOf(fragments.get(name)?.selectionSet, ofFragment);
    measured.set(name, size);
    return size;
  };
  return definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? [sizeOf(each.selectionSet, ofFragment)] : [],
  );
}

const EMPTY_SIZE: OperationSize = { complexity: 0, depth: -1, isCyclic: false };
const CYCLE: OperationSize = { ...EMPTY_SIZE, isCyclic: true };

function sizeOf(selections: SelectionSetNode | undefined, ofFragment: (name: string) => OperationSize): OperationSize {
  return (selections?.selections ?? []).reduce((sum, node) => {
    const within =
      node.kind === Kind.FRAGMENT_SPREAD ? ofFragment(node.name.value) : sizeOf(node.selectionSet, ofFragment);
    const isField = node.kind === Kind.FIELD;
    return {
      complexity: sum.complexity + within.complexity + (isField ? 1 : 0),
      depth: Math.max(sum.depth, within.depth + (isField && node.selectionSet ? 1 : 0)),
      isCyclic: sum.isCyclic || within.isCyclic,
    };
  }, EMPTY_SIZE);
}

/** Aliased fields at every level. Fields of inline fragments are not counted, as in Magento. */
function countAliases(selections: SelectionSetNode): number {
  return selections.selections.reduce((sum, node) => {
    if (node.kind !== Kind.FIELD) return sum;
    return sum + (node.alias ? 1 : 0) + (node.selectionSet ? countAliases(node.selectionSet) : 0);
  }, 0);
}
