import { createList, createMap, type MapNode, type NodeEntry, type SourceNode } from './ast.ts';
import type { FileProblem } from './source-location.ts';

/** The content of a file, which is always a map. */
export interface RootEntry extends NodeEntry {
  readonly node: MapNode;
}

/**
 * Merges several files into one document: lists are concatenated, maps merged key by key, other values overridden by the
 * later file. The location of a merged list or map is its location in the first file.
 */
export function mergeFiles(roots: readonly [RootEntry, ...RootEntry[]], problems: FileProblem[]): RootEntry {
  const [first, ...others] = roots;
  let node = first.node;
  for (const root of others) {
    problems.push(...findConflicts(node, root.node));
    node = mergeMaps(node, root.node);
  }
  return { ...first, node };
}

function mergeMaps(earlier: MapNode, later: MapNode): MapNode {
  const entries = new Map(earlier.entries);
  for (const [key, entry] of later.entries) {
    const before = entries.get(key);
    entries.set(key, before === undefined ? entry : mergeEntries(before, entry));
  }
  return createMap(entries);
}

function mergeEntries(earlier: NodeEntry, later: NodeEntry): NodeEntry {
  const [before, after] = [earlier.node, later.node];
  if (before.kind === 'list' && after.kind === 'list')
    return { ...earlier, node: createList([...before.items, ...after.items]) };
  if (before.kind === 'map' && after.kind === 'map') return { ...earlier, node: mergeMaps(before, after) };
  return later;
}

/** Finds keys whose value in a later file would replace a list or map, such as `customers:` without a value. */
function findConflicts(earlier: MapNode, later: MapNode): FileProblem[] {
  return [...later.entries].flatMap(([key, { source, offset, node }]) => {
    const before = earlier.entries.get(key);
    if (before === undefined || before.node.kind === node.kind) return [];
    const { file, line } = before.source.locationAt(before.offset);
    const message = `is ${describeKind(node)} here but ${describeKind(before.node)} in ${file}:${line}: use the same type in both files`;
    return [{ location: source.locationAt(offset, [key]), message }];
  });
}

/** The kind of a value for a message: `a map`, `a list`, `empty` or `a single value`. */
export function describeKind(node: SourceNode): string {
  if (node.kind !== 'scalar') return `a ${node.kind}`;
  return node.value === null ? 'empty' : 'a single value';
}
