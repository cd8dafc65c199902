import type { Alias } from 'yaml';
import { DEEPEST, TOO_DEEP, type Written, writtenScalar } from './ast.ts';
import type { SourceText, Tell } from './source-location.ts';

/**
 * Values that aliases may add to a file. A few lines of aliases of aliases are enough for billions, while a plain count
 * of aliases would refuse a file of many customers that share an address.
 */
const MOST_REPEATED = 1_000_000;

/** What is known on the way down a file. */
export interface Walk {
  readonly source: SourceText;
  readonly tell: Tell;
  readonly path: (string | number)[];
  /** Values by anchor, the latest of each name; undefined while the value is still being read. */
  readonly anchors: Map<string, Written | undefined>;
  /** Values that aliases have added so far. */
  repeated: number;
}

/** Stands for what is refused, so that the rest of the file can still be judged. */
export const REFUSED: Written = writtenScalar(null);

export function refuse({ tell, path }: Walk, offset: number, message: string): Written {
  tell(offset, message, path);
  return REFUSED;
}

/** The value that an alias repeats. */
export function followAlias(walk: Walk, { source: name }: Alias, offset: number): Written {
  const target = walk.anchors.get(name);
  if (target === undefined) return refuse(walk, offset, walk.anchors.has(name) ? withinItself(name) : unknown(name));
  if (walk.path.length + target.height > DEEPEST) return refuse(walk, offset, TOO_DEEP);
  // Told once: every further alias is beyond the bound as well.
  const told = walk.repeated > MOST_REPEATED;
  walk.repeated += target.size;
  if (walk.repeated <= MOST_REPEATED) return target;
  return told ? REFUSED : refuse(walk, offset, 'aliases repeat more than a million values: use fewer of them');
}

const unknown = (name: string): string =>
  `no anchor &${name} stands before the alias *${name}: put it at the value that is meant`;

const withinItself = (name: string): string =>
  `*${name} lies within the value of &${name}: name a value that ends before the alias`;
