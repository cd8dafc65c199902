import type { Path, Place, SourceText, Tell } from './source-location.ts';

/** A value as it is written, with the place of each of its parts. */
export type Written = WrittenMap | WrittenList | WrittenScalar;

export interface WrittenMap extends Extent {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
}

export interface WrittenList extends Extent {
  readonly kind: 'list';
  readonly items: readonly Entry[];
}

export interface WrittenScalar extends Extent {
  readonly kind: 'scalar';
  readonly value: unknown;
}

/** How much a value holds when every alias in it is written out. */
interface Extent {
  readonly size: number;
  readonly height: number;
}

/** One step down: a map's entry stands where its key stands, a list's item where it begins. */
export interface Entry {
  readonly source: SourceText;
  readonly offset: number;
  /** The key, or the index within its own file. */
  readonly step: string | number;
  readonly node: Written;
}

/** Levels of a document. No fixture needs as many, and what reads documents calls itself level by level. */
export const DEEPEST = 100;

export const TOO_DEEP = `nested deeper than ${DEEPEST} levels: write it flatter`;

export const writtenScalar = (value: unknown): WrittenScalar => ({ kind: 'scalar', value, size: 1, height: 0 });

export const writtenList = (items: readonly Entry[]): WrittenList => ({ kind: 'list', items, ...extentOf(items) });

export const writtenMap = (entries: ReadonlyMap<string, Entry>): WrittenMap => ({
  kind: 'map',
  entries,
  ...extentOf(entries.values()),
});

function extentOf(entries: Iterable<Entry>): Extent {
  let size = 1;
  let height = 0;
  for (const { node } of entries) {
    size += node.size;
    height = Math.max(height, node.height + 1);
  }
  return { size, height };
}

/** Adds an entry to a map in the making. A key that is there already is told. */
export function addEntry(entries: Map<string, Entry>, key: string, entry: Entry, tell: Tell, path: Path): void {
  const before = entries.get(key);
  if (before !== undefined) {
    const { line } = before.source.placeAt(before.offset);
    tell(entry.offset, `'${key}' is written twice in one map, first in line ${line}: keep one of them`, path);
  }
  entries.set(key, entry);
}

/** The plain value. */
export function plainValue(node: Written): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map((item) => plainValue(item.node));
    case 'map':
      // Defines each key, where an assignment to `__proto__` would change the object's nature.
      return Object.fromEntries(Array.from(node.entries, ([key, entry]) => [key, plainValue(entry.node)]));
    default:
      return node satisfies never;
  }
}

/** Where the value at a path is written; the nearest ancestor that is written stands for what is not. */
export function findPlace(root: Entry, path: Path): Place {
  const steps = [...path];
  let found = root;
  for (const [depth, step] of path.entries()) {
    const next = childOf(found.node, step);
    if (next === undefined) break;
    steps[depth] = next.step;
    found = next;
  }
  return found.source.placeAt(found.offset, steps);
}

function childOf(node: Written, step: string | number): Entry | undefined {
  if (node.kind === 'map') return node.entries.get(String(step));
  return node.kind === 'list' ? node.items[Number(step)] : undefined;
}
