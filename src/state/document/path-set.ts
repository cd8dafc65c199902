import type { DocumentPath } from './document-problems.ts';

/** The paths with the same beginning. */
interface PathNode {
  /** Whether the beginning is itself a path of the set. */
  isEnd: boolean;
  readonly below: Map<string | number, PathNode>;
}

const createNode = (): PathNode => ({ isEnd: false, below: new Map() });

/** A set of paths. The time of a search depends on the length of the path only, because a document may have many problems. */
export class PathSet {
  readonly #root = createNode();

  constructor(paths: readonly DocumentPath[] = []) {
    for (const path of paths) this.add(path);
  }

  add(path: DocumentPath): void {
    let node = this.#root;
    for (const key of path) {
      const next = node.below.get(key) ?? createNode();
      node.below.set(key, next);
      node = next;
    }
    node.isEnd = true;
  }

  has(path: DocumentPath): boolean {
    return this.#nodeAt(path)?.isEnd ?? false;
  }

  /** Whether a path of the set begins with the given one, or is the same. */
  hasAtOrBelow(path: DocumentPath): boolean {
    return this.#nodeAt(path) !== undefined;
  }

  /** Whether the given path begins with a path of the set, or is the same. */
  hasAtOrAbove(path: DocumentPath): boolean {
    return path.some((_, index) => this.has(path.slice(0, index))) || this.has(path);
  }

  #nodeAt(path: DocumentPath): PathNode | undefined {
    let node: PathNode | undefined = this.#root;
    for (const key of path) node = node?.below.get(key);
    return node;
  }
}
