import { compilePattern, partMatches } from '../../matching/match-pattern.ts';
import type { PatternPart } from '../../matching/pattern-part.ts';
import type { Subject } from '../../matching/subject.ts';
import { type BoundedCache, createBoundedCache } from '../../platform/bounded-cache.ts';
import type { ActiveFault } from '../model/active-fault.ts';

/** Keys of a pattern, the most selective first. A fault is indexed by the first of them that it has. */
const KEYS_BY_SELECTIVITY = [
  'customer',
  'admin',
  'integration',
  'variables',
  'headers',
  'operation',
  'path',
  'token',
  'identity',
  'store',
  'method',
];

/** Faults that are indexed by the same part of a request. */
interface Facet {
  readonly part: PatternPart;
  /** By normalized value. */
  readonly faults: Map<string, ActiveFault[]>;
}

/** The candidates of one kind of request. */
interface KindResult {
  readonly method: string;
  readonly path: string;
  /** Names of the operations. */
  readonly names: string;
  readonly found: readonly ActiveFault[];
}

/** If there are more faults than these that cannot be indexed, the result is cached for each kind of request. */
const MAX_UNCACHED_FAULTS = 16;

/** Limits of the cached results: kinds of request, and faults of all kinds. */
const MAX_CACHED_KINDS = 1_000;
const MAX_CACHED_FAULTS = 1_000_000;

/** Parts that all requests of one kind have in common. */
const KIND_PARTS: ReadonlySet<string> = new Set(['method', 'path', 'operation']);

const NO_FAULTS: readonly ActiveFault[] = [];

/** Finds the faults that may match a request without comparing those that cannot. */
export class FaultIndex {
  readonly #facets: readonly Facet[];
  /** Faults without a condition that can be indexed. */
  readonly #unindexed: ActiveFault[] = [];
  /** The unindexed faults that may match, by method, path and operations of the request. */
  readonly #byKind: BoundedCache<readonly ActiveFault[]>;
  /** The latest result: requests of one kind often follow each other, and comparing is faster than building a key. */
  #latest: KindResult | undefined;

  constructor(
    faults: readonly ActiveFault[],
    { maxCachedKinds = MAX_CACHED_KINDS, maxCachedFaults = MAX_CACHED_FAULTS } = {},
  ) {
    const facets = new Map<string, Facet>();
    for (const each of faults) this.#add(facets, each);
    this.#facets = [...facets.values()];
    this.#byKind = createBoundedCache({
      maxEntries: maxCachedKinds,
      maxSize: maxCachedFaults,
      sizeOf: (found: readonly ActiveFault[]) => 1 + found.length,
    });
  }

  #add(facets: Map<string, Facet>, active: ActiveFault): void {
    const part = mostSelectivePart(compilePattern(active.fault.when));
    if (part?.literals === undefined) {
      this.#unindexed.push(active);
      return;
    }
    const facet = facets.get(part.part) ?? { part, faults: new Map() };
    facets.set(part.part, facet);
    for (const literal of part.literals) {
      const known = facet.faults.get(literal);
      if (known) known.push(active);
      else facet.faults.set(literal, [active]);
    }
  }

  /** The faults that may match a request, in any order. */
  candidates(subject: Subject): readonly ActiveFault[] {
    let found: readonly ActiveFault[] = this.#unindexed.length === 0 ? NO_FAULTS : this.#unindexedCandidates(subject);
    for (const facet of this.#facets) {
      const value = facet.part.read(subject);
      if (!Array.isArray(value)) found = withFaultsOf(found, facet, value);
      else for (const each of value) found = withFaultsOf(found, facet, each);
    }
    return found;
  }

  #unindexedCandidates(subject: Subject): readonly ActiveFault[] {
    if (this.#unindexed.length <= MAX_UNCACHED_FAULTS) return this.#unindexed;
    const { path, method, operations } = subject;
    const names = operations.length === 1 ? (operations[0] ?? '') : operations.join();
    const latest = this.#latest;
    if (latest?.names === names && latest.path === path && latest.method === method) return latest.found;
    const found = this.#findByKind(`${method}\0${path}\0${names}`, subject);
    this.#latest = { method, path, names, found };
    return found;
  }

  #findByKind(kind: string, subject: Subject): readonly ActiveFault[] {
    const cached = this.#byKind.get(kind);
    if (cached) return cached;
    const found = this.#unindexed.filter(({ fault }) =>
      compilePattern(fault.when).every(
        (part) => part.isNested || !KIND_PARTS.has(part.part) || partMatches(part, subject),
      ),
    );
    this.#byKind.set(kind, found);
    return found;
  }
}

function withFaultsOf(found: readonly ActiveFault[], { part, faults }: Facet, value: unknown): readonly ActiveFault[] {
  const named = value === undefined || value === null ? undefined : faults.get(part.normalize(value));
  if (named === undefined) return found;
  return found.length === 0 ? named : [...found, ...named];
}

function mostSelectivePart(parts: readonly PatternPart[]): PatternPart | undefined {
  const rankOf = ({ part }: PatternPart) => KEYS_BY_SELECTIVITY.indexOf(part.split('.', 1)[0] ?? '');
  return parts
    .filter((part) => part.literals !== undefined && part.literals.length > 0 && rankOf(part) !== -1)
    .sort((a, b) => rankOf(a) - rankOf(b))[0];
}
