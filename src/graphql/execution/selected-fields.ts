import { type DocumentNode, type FieldNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';

/**
 * The fields of selection sets in document order, through fragments and inline fragments. Each fragment is visited once, as in
 * an execution, so that one that spreads itself ends. Without recursion, since the nesting is not checked yet.
 */
export function selectedFields(document: DocumentNode, selectionSets: readonly SelectionSetNode[]): FieldNode[] {
  const fields: FieldNode[] = [];
  const visited = new Set<string>();
  const pending: SelectionNode[] = [];
  const visit = ({ selections }: SelectionSetNode) => {
    for (let index = selections.length - 1; index >= 0; index -= 1) {
      const node = selections[index];
      if (node) pending.push(node);
    }
  };
  for (const each of selectionSets.toReversed()) visit(each);
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === Kind.FIELD) fields.push(node);
    else if (node.kind === Kind.INLINE_FRAGMENT) visit(node.selectionSet);
    else if (!visited.has(node.name.value)) {
      visited.add(node.name.value);
      const fragment = fragmentsOf(document).get(node.name.value);
      if (fragment) visit(fragment);
    }
  }
  return fields;
}

const fragments = new WeakMap<DocumentNode, ReadonlyMap<string, SelectionSetNode>>();

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, SelectionSetNode> {
  const cached = fragments.get(document);
  if (cached) return cached;
  const found = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet] as const] : [],
    ),
  );
  fragments.set(document, found);
  return found;
}

/** Documents are cached, and their root fields are read for each sign-in. */
const rootFields = new WeakMap<DocumentNode, readonly FieldNode[]>();

/** The root fields of all operations of a document, including those in fragments. Each fragment is read once. */
export function rootFieldsIn(document: DocumentNode): readonly FieldNode[] {
  const cached = rootFields.get(document);
  if (cached !== undefined) return cached;
  const fields = selectedFields(
    document,
    document.definitions.flatMap((each) => (each.kind === Kind.OPERATION_DEFINITION ? each.selectionSet : [])),
  );
  rootFields.set(document, fields);
  return fields;
}

/** The key of a field in the response. */
export const responseKeyOf = ({ alias, name }: FieldNode): string => alias?.value ?? name.value;

/** The nodes of a selected field, which have the same path in the response. */
interface SelectedField {
  /** Path in the response without the indexes of lists: `me.orders`. */
  readonly path: string;
  readonly nodes: readonly FieldNode[];
}

/**
 * The fields that a path of field names selects: that with the path `me.orders` for `customer.orders` in
 * `{ me: customer { orders { total_count } } }`.
 */
export function fieldsAtPath(document: DocumentNode, fieldNames: string): readonly SelectedField[] {
  let found: readonly SelectedField[] = [];
  for (const [index, name] of fieldNames.split('.').entries()) {
    const parents = index === 0 ? [{ path: '', fields: rootFieldsIn(document) }] : found.map(fieldsBelow(document));
    found = parents.flatMap(({ path, fields }) => {
      const named = fields.filter((field) => field.name.value === name);
      return [...new Set(named.map(responseKeyOf))].map((own) => ({
        path: path === '' ? own : `${path}.${own}`,
        nodes: named.filter((field) => responseKeyOf(field) === own),
      }));
    });
  }
  return found;
}

/** The response paths of the fields that a path of field names selects. */
export const responsePathsOf = (document: DocumentNode, fieldNames: string): string[] =>
  fieldsAtPath(document, fieldNames).map(({ path }) => path);

const fieldsBelow =
  (document: DocumentNode) =>
  ({ path, nodes }: SelectedField) => ({
    path,
    fields: selectedFields(
      document,
      nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    ),
  });
