import type { DocumentPath } from './document-problems.ts';

interface Node {
  isEnd: boolean;
  readonly below: Map<string | number, Node>;
}

const createNode = (): Node => ({ isEnd: false, below: new Map() });

/** A set of paths. A search takes a time that depends on the length of the path only, since a document may have many problems. */
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

  /** Whether a path of the set is the given one, or leads through it. */
  leadsThrough(path: DocumentPath): boolean {
    return this.#nodeAt(path) !== undefined;
  }

  /** Whether the given path is in the set, or leads through one that is. */
  covers(path: DocumentPath): boolean {
    return path.some((_, index) => this.has(path.slice(0, index))) || this.has(path);
  }

  #nodeAt(path: DocumentPath): Node | undefined {
    let node: Node | undefined = this.#root;
    for (const key of path) node = node?.below.get(key);
    return node;
  }
}
