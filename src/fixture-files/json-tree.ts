import type { DocumentPath } from '../state/document/document-problems.ts';
import {
  addEntry,
  createList,
  createMap,
  MAX_DOCUMENT_DEPTH,
  type NodeEntry,
  type SourceNode,
  TOO_DEEP_MESSAGE,
} from './ast.ts';
import { type ExpectedToken, JsonSyntaxError } from './json-syntax-error.ts';
import type { ReportProblem, SourceText } from './source-location.ts';

interface OpenMap {
  readonly kind: 'map';
  readonly offset: number;
  readonly entries: Map<string, NodeEntry>;
  key: { readonly name: string; readonly offset: number } | undefined;
}

interface OpenList {
  readonly kind: 'list';
  readonly offset: number;
  readonly items: NodeEntry[];
}

/** A JSON document that is being read. `open` contains the maps and lists whose end has not been reached. */
export interface JsonTree {
  readonly source: SourceText;
  readonly report: ReportProblem;
  readonly open: (OpenMap | OpenList)[];
  expected: ExpectedToken;
  /** The document's value, once it is complete. */
  root: NodeEntry | undefined;
}

/** Creates the tree of a document of which nothing was read yet. */
export const createJsonTree = (source: SourceText, report: ReportProblem): JsonTree => ({
  source,
  report,
  open: [],
  expected: 'value',
  root: undefined,
});

/**
 * Opens a map.
 *
 * @throws JsonSyntaxError if the document is nested too deeply
 */
export function beginMap(tree: JsonTree, offset: number): void {
  openContainer(tree, { kind: 'map', offset, entries: new Map(), key: undefined });
  tree.expected = 'key';
}

/**
 * Opens a list.
 *
 * @throws JsonSyntaxError if the document is nested too deeply
 */
export function beginList(tree: JsonTree, offset: number): void {
  openContainer(tree, { kind: 'list', offset, items: [] });
  tree.expected = 'value';
}

function openContainer({ open }: JsonTree, container: OpenMap | OpenList): void {
  if (open.length > MAX_DOCUMENT_DEPTH) throw new JsonSyntaxError(container.offset, TOO_DEEP_MESSAGE);
  open.push(container);
}

/** Adds the key of the next value of the open map. */
export function addKey(tree: JsonTree, name: string, offset: number): void {
  const parent = tree.open.at(-1);
  if (parent?.kind === 'map') parent.key = { name, offset };
  tree.expected = 'colon';
}

/** Sets what may follow a comma or a colon. */
export function addSeparator(tree: JsonTree, separator: string): void {
  tree.expected = separator === ',' && tree.open.at(-1)?.kind === 'map' ? 'key' : 'value';
}

/** Adds a complete value to the open list or map, or as the root. */
export function addValue(tree: JsonTree, offset: number, node: SourceNode): void {
  const { source, report, open } = tree;
  const parent = open.at(-1);
  tree.expected = parent === undefined ? 'end' : 'comma';
  if (parent === undefined) {
    tree.root = { source, offset, step: '', node };
  } else if (parent.kind === 'list') {
    parent.items.push({ source, offset, step: parent.items.length, node });
  } else if (parent.key !== undefined) {
    const { name, offset: keyOffset } = parent.key;
    addEntry(parent.entries, name, { source, offset: keyOffset, step: name, node }, report, pathOf(tree));
    parent.key = undefined;
  }
}

/** Completes the innermost map or list. */
export function endContainer(tree: JsonTree): void {
  const container = tree.open.pop();
  if (container === undefined) return;
  const node = container.kind === 'map' ? createMap(container.entries) : createList(container.items);
  addValue(tree, container.offset, node);
}

/** Path of the value that is being read. */
export function pathOf({ open, expected }: JsonTree): DocumentPath {
  return open.flatMap((container, depth) => {
    if (container.kind === 'map') return container.key?.name ?? [];
    const isAfterItem = depth === open.length - 1 && expected === 'comma';
    return isAfterItem ? [] : container.items.length;
  });
}
