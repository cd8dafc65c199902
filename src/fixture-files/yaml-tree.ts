import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import {
  addEntry,
  createArray,
  createObject,
  createScalar,
  MAX_DOCUMENT_DEPTH,
  type NodeEntry,
  type SourceNode,
  TOO_DEEP_MESSAGE,
} from './ast.ts';
import type { ReportProblem, SourceText } from './source-location.ts';
import { REJECTED, reject, resolveAlias, type TreeBuilder } from './yaml-alias.ts';

/** Converts a parsed YAML value, resolving aliases and merge keys. */
export function buildYamlTree(contents: ParsedNode, source: SourceText, report: ReportProblem): SourceNode {
  return nodeOf({ source, report, path: [], anchors: new Map(), repeatedValues: 0 }, contents);
}

function nodeOf(builder: TreeBuilder, node: unknown): SourceNode {
  if (isAlias(node)) return resolveAlias(builder, node, offsetOf(node));
  const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
  if (anchor !== undefined) builder.anchors.set(anchor, undefined);
  const result = unanchoredNodeOf(builder, node);
  if (anchor !== undefined) builder.anchors.set(anchor, result);
  return result;
}

function unanchoredNodeOf(builder: TreeBuilder, node: unknown): SourceNode {
  if (builder.path.length > MAX_DOCUMENT_DEPTH) return reject(builder, offsetOf(node), TOO_DEEP_MESSAGE);
  if (isMap(node)) return objectOf(builder, node);
  if (isSeq(node)) return arrayOf(builder, node);
  return createScalar(isScalar(node) ? node.value : null);
}

function arrayOf(builder: TreeBuilder, { items }: YAMLSeq): SourceNode {
  return createArray(
    items.map((item, step) => {
      builder.path.push(step);
      const entry = { source: builder.source, offset: offsetOf(item), step, node: nodeOf(builder, item) };
      builder.path.pop();
      return entry;
    }),
  );
}

function objectOf(builder: TreeBuilder, { items }: YAMLMap): SourceNode {
  const own = new Map<string, NodeEntry>();
  const merged = new Map<string, NodeEntry>();
  for (const { key, value } of items) {
    const step = isScalar(key) ? String(key.value) : '';
    const offset = offsetOf(key);
    nodeOf(builder, key);
    builder.path.push(step);
    const node = nodeOf(builder, value);
    if (step === '<<' && isScalar(key) && key.type === 'PLAIN')
      mergeInto(merged, node, () => reject(builder, offset, INVALID_MERGE));
    else addEntry(own, step, { source: builder.source, offset, step, node }, builder.report, builder.path);
    builder.path.pop();
  }
  return createObject(merged.size === 0 ? own : new Map([...merged, ...own]));
}

/** The first of several merged objects takes precedence. */
function mergeInto(merged: Map<string, NodeEntry>, node: SourceNode, rejectMerge: () => void): void {
  for (const part of node.kind === 'array' ? node.items.map((item) => item.node) : [node]) {
    if (part === REJECTED) continue;
    if (part.kind !== 'object') rejectMerge();
    else for (const [key, entry] of part.entries) if (!merged.has(key)) merged.set(key, entry);
  }
}

const INVALID_MERGE = 'the value of a merge key must be an object: write <<: *name or <<: [*one, *other]';

const offsetOf = (node: unknown): number =>
  isAlias(node) || isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[0] ?? 0) : 0;
