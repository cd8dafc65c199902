import type { DocumentPath } from '../state/document/document-problems.ts';
import type { ReportProblem, SourceLocation, SourceText } from './source-location.ts';

/** A parsed value with the source location of each of its parts. */
export type SourceNode = ObjectNode | ArrayNode | ScalarNode;

/** A mapping of YAML, or an object of JSON. */
export interface ObjectNode extends Extent {
  readonly kind: 'object';
  readonly entries: ReadonlyMap<string, NodeEntry>;
}

/** A sequence of YAML, or an array of JSON. */
export interface ArrayNode extends Extent {
  readonly kind: 'array';
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

/** A child of an object or array. `offset` is that of the key in an object, that of the value in an array. */
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

/** Creates an array with its size and height. */
export const createArray = (items: readonly NodeEntry[]): ArrayNode => ({ kind: 'array', items, ...extentOf(items) });

/** Creates an object with its size and height. */
export const createObject = (entries: ReadonlyMap<string, NodeEntry>): ObjectNode => ({
  kind: 'object',
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

/** Adds an entry to an object and reports a duplicate key. */
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
    case 'array':
      return node.items.map((item) => toPlainValue(item.node));
    case 'object':
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
  if (node.kind === 'object') return node.entries.get(String(step));
  return node.kind === 'array' ? node.items[Number(step)] : undefined;
}
