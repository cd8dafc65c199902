import type { Alias } from 'yaml';
import { createScalar, MAX_DOCUMENT_DEPTH, type SourceNode, TOO_DEEP_MESSAGE } from './ast.ts';
import type { ReportProblem, SourceText } from './source-location.ts';

/**
 * Maximum number of values that aliases may add to a file. A few lines of aliases of aliases can expand to billions of
 * values, while a limit on the number of aliases would reject a file of many customers that share an address.
 */
const MAX_REPEATED_VALUES = 1_000_000;

/** State of the conversion of a file. */
export interface TreeBuilder {
  readonly source: SourceText;
  readonly report: ReportProblem;
  readonly path: (string | number)[];
  /** The latest value of each anchor name; undefined while the value is still being read. */
  readonly anchors: Map<string, SourceNode | undefined>;
  /** Number of values that aliases have added so far. */
  repeatedValues: number;
}

/** Placeholder for an invalid value, so that the rest of the file is still checked. */
export const REJECTED: SourceNode = createScalar(null);

/** Reports a problem, and returns the placeholder for the invalid value. */
export function reject({ report, path }: TreeBuilder, offset: number, message: string): SourceNode {
  report(offset, message, path);
  return REJECTED;
}

/** Returns the value to which an alias refers. */
export function resolveAlias(builder: TreeBuilder, { source: name }: Alias, offset: number): SourceNode {
  const target = builder.anchors.get(name);
  if (target === undefined)
    return reject(builder, offset, builder.anchors.has(name) ? selfReference(name) : unknownAnchor(name));
  if (builder.path.length + target.height > MAX_DOCUMENT_DEPTH) return reject(builder, offset, TOO_DEEP_MESSAGE);
  // Reported once: every further alias exceeds the limit as well.
  const isReported = builder.repeatedValues > MAX_REPEATED_VALUES;
  builder.repeatedValues += target.size;
  if (builder.repeatedValues <= MAX_REPEATED_VALUES) return target;
  return isReported
    ? REJECTED
    : reject(builder, offset, `aliases add more than ${MAX_REPEATED_VALUES} values: use fewer aliases`);
}

const unknownAnchor = (name: string): string =>
  `no anchor &${name} precedes the alias *${name}: add the anchor to a value before the alias`;

const selfReference = (name: string): string =>
  `the alias *${name} is inside the value of &${name}: refer to a value that ends before the alias`;
