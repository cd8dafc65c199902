import { type Entry, type Written, type WrittenMap, writtenList, writtenMap } from './ast.ts';
import type { FileProblem } from './source-location.ts';

/** A file's content: always a map. */
export interface Root extends Entry {
  readonly node: WrittenMap;
}

/**
 * One document of several files: lists are joined, maps merged key by key, and of all else the later file's counts.
 * A list or map that several files write stands where the first of them begins it.
 */
export function mergeFiles(roots: readonly [Root, ...Root[]], problems: FileProblem[]): Root {
  const [first, ...others] = roots;
  let node = first.node;
  for (const root of others) {
    problems.push(...clashes(node, root.node));
    node = mergeMaps(node, root.node);
  }
  return { ...first, node };
}

function mergeMaps(earlier: WrittenMap, later: WrittenMap): WrittenMap {
  const entries = new Map(earlier.entries);
  for (const [key, entry] of later.entries) {
    const before = entries.get(key);
    entries.set(key, before === undefined ? entry : mergeEntries(before, entry));
  }
  return writtenMap(entries);
}

function mergeEntries(earlier: Entry, later: Entry): Entry {
  const [before, after] = [earlier.node, later.node];
  if (before.kind === 'list' && after.kind === 'list')
    return { ...earlier, node: writtenList([...before.items, ...after.items]) };
  if (before.kind === 'map' && after.kind === 'map') return { ...earlier, node: mergeMaps(before, after) };
  return later;
}

/** Keys whose later value would silently wipe out what an earlier file holds, such as `customers:` with nothing below. */
function clashes(earlier: WrittenMap, later: WrittenMap): FileProblem[] {
  return [...later.entries].flatMap(([key, { source, offset, node }]) => {
    const before = earlier.entries.get(key);
    if (before === undefined || before.node.kind === node.kind) return [];
    const { file, line } = before.source.placeAt(before.offset);
    const message = `is ${kindWord(node)} here and ${kindWord(before.node)} in ${file}:${line}: write the same in both`;
    return [{ place: source.placeAt(offset, [key]), message }];
  });
}

export function kindWord(node: Written): string {
  if (node.kind !== 'scalar') return `a ${node.kind}`;
  return node.value === null ? 'empty' : 'a single value';
}
