import { createArray, createObject, type NodeEntry, type ObjectNode, type SourceNode } from './ast.ts';
import type { FileProblem } from './source-location.ts';

/** The content of a file, which is always an object. */
export interface RootEntry extends NodeEntry {
  readonly node: ObjectNode;
}

/**
 * Merges several files into one document: arrays are concatenated, objects merged key by key, other values overridden by the
 * later file. The location of a merged array or object is its location in the first file.
 */
export function mergeFiles(roots: readonly [RootEntry, ...RootEntry[]], problems: FileProblem[]): RootEntry {
  const [first, ...others] = roots;
  let node = first.node;
  for (const root of others) {
    problems.push(...findConflicts(node, root.node));
    node = mergeObjects(node, root.node);
  }
  return { ...first, node };
}

function mergeObjects(earlier: ObjectNode, later: ObjectNode): ObjectNode {
  const entries = new Map(earlier.entries);
  for (const [key, entry] of later.entries) {
    const before = entries.get(key);
    entries.set(key, before === undefined ? entry : mergeEntries(before, entry));
  }
  return createObject(entries);
}

function mergeEntries(earlier: NodeEntry, later: NodeEntry): NodeEntry {
  const [before, after] = [earlier.node, later.node];
  if (before.kind === 'array' && after.kind === 'array')
    return { ...earlier, node: createArray([...before.items, ...after.items]) };
  if (before.kind === 'object' && after.kind === 'object') return { ...earlier, node: mergeObjects(before, after) };
  return later;
}

/** Finds keys whose value in a later file would replace an array or object, such as `customers:` without a value. */
function findConflicts(earlier: ObjectNode, later: ObjectNode): FileProblem[] {
  return [...later.entries].flatMap(([key, { source, offset, node }]) => {
    const before = earlier.entries.get(key);
    if (before === undefined || before.node.kind === node.kind) return [];
    const { file, line } = before.source.locationAt(before.offset);
    const message = `is ${describeKind(node)} here but ${describeKind(before.node)} in ${file}:${line}: use the same type in both files`;
    return [{ location: source.locationAt(offset, [key]), message }];
  });
}

/** The kind of a value for a message: `an object`, `an array`, `empty` or `a single value`. */
export function describeKind(node: SourceNode): string {
  if (node.kind !== 'scalar') return `an ${node.kind}`;
  return node.value === null ? 'empty' : 'a single value';
}
