import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import {
  addEntry,
  DEEPEST,
  type Entry,
  TOO_DEEP,
  type Written,
  writtenList,
  writtenMap,
  writtenScalar,
} from './ast.ts';
import type { SourceText, Tell } from './source-location.ts';
import { followAlias, REFUSED, refuse, type Walk } from './yaml-alias.ts';

/** A parsed YAML value as it is written, its aliases and merge keys followed. */
export function writeTree(contents: ParsedNode, source: SourceText, tell: Tell): Written {
  return nodeOf({ source, tell, path: [], anchors: new Map(), repeated: 0 }, contents);
}

function nodeOf(walk: Walk, node: unknown): Written {
  if (isAlias(node)) return followAlias(walk, node, offsetOf(node));
  const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
  if (anchor !== undefined) walk.anchors.set(anchor, undefined);
  const written = plainNodeOf(walk, node);
  if (anchor !== undefined) walk.anchors.set(anchor, written);
  return written;
}

function plainNodeOf(walk: Walk, node: unknown): Written {
  if (walk.path.length > DEEPEST) return refuse(walk, offsetOf(node), TOO_DEEP);
  if (isMap(node)) return mapOf(walk, node);
  if (isSeq(node)) return listOf(walk, node);
  return writtenScalar(isScalar(node) ? node.value : null);
}

function listOf(walk: Walk, { items }: YAMLSeq): Written {
  return writtenList(
    items.map((item, step) => {
      walk.path.push(step);
      const entry = { source: walk.source, offset: offsetOf(item), step, node: nodeOf(walk, item) };
      walk.path.pop();
      return entry;
    }),
  );
}

function mapOf(walk: Walk, { items }: YAMLMap): Written {
  const own = new Map<string, Entry>();
  const merged = new Map<string, Entry>();
  for (const { key, value } of items) {
    const step = isScalar(key) ? String(key.value) : '';
    const offset = offsetOf(key);
    nodeOf(walk, key);
    walk.path.push(step);
    const node = nodeOf(walk, value);
    if (step === '<<' && isScalar(key) && key.type === 'PLAIN')
      mergeInto(merged, node, () => refuse(walk, offset, BAD_MERGE));
    else addEntry(own, step, { source: walk.source, offset, step, node }, walk.tell, walk.path);
    walk.path.pop();
  }
  return writtenMap(merged.size === 0 ? own : new Map([...merged, ...own]));
}

/** Of several merged maps, the one named first counts. */
function mergeInto(merged: Map<string, Entry>, node: Written, refuseMerge: () => void): void {
  for (const part of node.kind === 'list' ? node.items.map((item) => item.node) : [node]) {
    if (part === REFUSED) continue;
    if (part.kind !== 'map') refuseMerge();
    else for (const [key, entry] of part.entries) if (!merged.has(key)) merged.set(key, entry);
  }
}

const BAD_MERGE = 'a merge key takes maps: write <<: *name, or <<: [*one, *other]';

const offsetOf = (node: unknown): number =>
  isAlias(node) || isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[0] ?? 0) : 0;
