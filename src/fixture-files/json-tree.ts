import type { DocumentPath } from '../state/document/document-problems.ts';
import {
  addEntry,
  createArray,
  createObject,
  MAX_DOCUMENT_DEPTH,
  type NodeEntry,
  type SourceNode,
  TOO_DEEP_MESSAGE,
} from './ast.ts';
import { type ExpectedToken, JsonSyntaxError } from './json-syntax-error.ts';
import type { ReportProblem, SourceText } from './source-location.ts';

interface OpenObject {
  readonly kind: 'object';
  readonly offset: number;
  readonly entries: Map<string, NodeEntry>;
  key: { readonly name: string; readonly offset: number } | undefined;
}

interface OpenArray {
  readonly kind: 'array';
  readonly offset: number;
  readonly items: NodeEntry[];
}

/** A JSON document that is being read. `open` contains the objects and arrays whose end has not been reached. */
export interface JsonTree {
  readonly source: SourceText;
  readonly report: ReportProblem;
  readonly open: (OpenObject | OpenArray)[];
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
 * Opens an object.
 *
 * @throws JsonSyntaxError if the document is nested too deeply
 */
export function beginObject(tree: JsonTree, offset: number): void {
  openContainer(tree, { kind: 'object', offset, entries: new Map(), key: undefined });
  tree.expected = 'key';
}

/**
 * Opens an array.
 *
 * @throws JsonSyntaxError if the document is nested too deeply
 */
export function beginArray(tree: JsonTree, offset: number): void {
  openContainer(tree, { kind: 'array', offset, items: [] });
  tree.expected = 'value';
}

function openContainer({ open }: JsonTree, container: OpenObject | OpenArray): void {
  if (open.length > MAX_DOCUMENT_DEPTH) throw new JsonSyntaxError(container.offset, TOO_DEEP_MESSAGE);
  open.push(container);
}

/** Adds the key of the next value of the open object. */
export function addKey(tree: JsonTree, name: string, offset: number): void {
  const parent = tree.open.at(-1);
  if (parent?.kind === 'object') parent.key = { name, offset };
  tree.expected = 'colon';
}

/** Sets what may follow a comma or a colon. */
export function addSeparator(tree: JsonTree, separator: string): void {
  tree.expected = separator === ',' && tree.open.at(-1)?.kind === 'object' ? 'key' : 'value';
}

/** Adds a complete value to the open array or object, or as the root. */
export function addValue(tree: JsonTree, offset: number, node: SourceNode): void {
  const { source, report, open } = tree;
  const parent = open.at(-1);
  tree.expected = parent === undefined ? 'end' : 'comma';
  if (parent === undefined) {
    tree.root = { source, offset, step: '', node };
  } else if (parent.kind === 'array') {
    parent.items.push({ source, offset, step: parent.items.length, node });
  } else if (parent.key !== undefined) {
    const { name, offset: keyOffset } = parent.key;
    addEntry(parent.entries, name, { source, offset: keyOffset, step: name, node }, report, pathOf(tree));
    parent.key = undefined;
  }
}

/** Completes the innermost object or array. */
export function endContainer(tree: JsonTree): void {
  const container = tree.open.pop();
  if (container === undefined) return;
  const node = container.kind === 'object' ? createObject(container.entries) : createArray(container.items);
  addValue(tree, container.offset, node);
}

/** Path of the value that is being read. */
export function pathOf({ open, expected }: JsonTree): DocumentPath {
  return open.flatMap((container, depth) => {
    if (container.kind === 'object') return container.key?.name ?? [];
    const isAfterItem = depth === open.length - 1 && expected === 'comma';
    return isAfterItem ? [] : container.items.length;
  });
}
