import type { DocumentPath } from '../state/document/document-problems.ts';
import type { ReportProblem, SourceLocation, SourceText } from './source-location.ts';

/** A parsed value with the source location of each of its parts. */
export type SourceNode = MapNode | ListNode | ScalarNode;

/** A mapping of YAML, or an object of JSON. */
export interface MapNode extends Extent {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, NodeEntry>;
}

/** A sequence of YAML, or an array of JSON. */
export interface ListNode extends Extent {
  readonly kind: 'list';
  readonly items: readonly NodeEntry[];
}

/** A string, a number, a boolean or null. */
export interface ScalarNode extends Extent {
  readonly kind: 'scalar';
  readonly value: unknown;
}

/** Size and nesting of a value with every alias in it expanded. */
interface Extent {
  readonly size: number;
  readonly height: number;
}

/** A child of a map or list. `offset` is that of the key in a map, that of the value in a list. */
export interface NodeEntry {
  readonly source: SourceText;
  readonly offset: number;
  /** The key, or the index within its own file. */
  readonly step: string | number;
  readonly node: SourceNode;
}

/** Maximum nesting of a document. It limits the recursion of functions that read documents. */
export const MAX_DOCUMENT_DEPTH = 100;

/** Message for a document that is nested too deeply. */
export const TOO_DEEP_MESSAGE = `nested deeper than ${MAX_DOCUMENT_DEPTH} levels: reduce the nesting`;

/** Creates a node for a single value. */
export const createScalar = (value: unknown): ScalarNode => ({ kind: 'scalar', value, size: 1, height: 0 });

/** Creates a list with its size and height. */
export const createList = (items: readonly NodeEntry[]): ListNode => ({ kind: 'list', items, ...extentOf(items) });

/** Creates a map with its size and height. */
export const createMap = (entries: ReadonlyMap<string, NodeEntry>): MapNode => ({
  kind: 'map',
  entries,
  ...extentOf(entries.values()),
});

function extentOf(entries: Iterable<NodeEntry>): Extent {
  let size = 1;
  let height = 0;
  for (const { node } of entries) {
    size += node.size;
    height = Math.max(height, node.height + 1);
  }
  return { size, height };
}

/** Adds an entry to a map and reports a duplicate key. */
export function addEntry(
  entries: Map<string, NodeEntry>,
  key: string,
  entry: NodeEntry,
  report: ReportProblem,
  path: DocumentPath,
): void {
  const before = entries.get(key);
  if (before !== undefined) {
    const { line } = before.source.locationAt(before.offset);
    report(entry.offset, `duplicate key '${key}', first used in line ${line}: keep one of them`, path);
  }
  entries.set(key, entry);
}

/** The value without source locations. */
export function toPlainValue(node: SourceNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map((item) => toPlainValue(item.node));
    case 'map':
      // `fromEntries` defines each key; an assignment to `__proto__` would change the object's prototype.
      return Object.fromEntries(Array.from(node.entries, ([key, entry]) => [key, toPlainValue(entry.node)]));
    default:
      return node satisfies never;
  }
}

/** Location of the value at a path, or of its closest ancestor when the document does not contain it. */
export function findLocation(root: NodeEntry, path: DocumentPath): SourceLocation {
  const steps = [...path];
  let found = root;
  for (const [depth, step] of path.entries()) {
    const next = childOf(found.node, step);
    if (next === undefined) break;
    steps[depth] = next.step;
    found = next;
  }
  return found.source.locationAt(found.offset, steps);
}

function childOf(node: SourceNode, step: string | number): NodeEntry | undefined {
  if (node.kind === 'map') return node.entries.get(String(step));
  return node.kind === 'list' ? node.items[Number(step)] : undefined;
}
