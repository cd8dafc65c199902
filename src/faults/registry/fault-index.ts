import { type Part, partHolds, partsOf, type Subject } from '../../matching/pattern.ts';
import type { ActiveFault } from '../model/active-fault.ts';

/** The conditions that tell requests apart best come first: a fault is looked up by the first of them that it has. */
const RANK = [
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

interface Facet {
  readonly part: Part;
  readonly faults: Map<string, ActiveFault[]>;
}

/** With more that cannot be looked up, what their fixed conditions say of a kind of request is remembered. */
const FEW = 16;
const MOST_REMEMBERED = 1_000_000;

/** Faults by what they ask for, so that those a request has nothing to do with cost it nothing. */
export class FaultIndex {
  readonly #facets: Facet[] = [];
  /** Faults without a condition that can be looked up. */
  readonly #others: ActiveFault[] = [];
  /** Path, then method, then operations. */
  readonly #othersByKind = new Map<string, Map<string, Map<string, readonly ActiveFault[]>>>();
  /** How much is remembered: kinds, and the faults of each. */
  #remembered = 0;

  constructor(faults: readonly ActiveFault[]) {
    const facets = new Map<string, Facet>();
    for (const each of faults) this.#add(facets, each);
    this.#facets.push(...facets.values());
  }

  #add(facets: Map<string, Facet>, active: ActiveFault): void {
    const part = bestPart(partsOf(active.fault.when));
    if (part?.literals === undefined) {
      this.#others.push(active);
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

  /** Faults that may match; in no order. */
  candidates(subject: Subject): readonly ActiveFault[] {
    let found: readonly ActiveFault[] = this.#others.length === 0 ? NONE : this.#fittingOthers(subject);
    for (const facet of this.#facets) {
      const value = facet.part.read(subject);
      if (!Array.isArray(value)) found = withNamed(found, facet, value);
      else for (const each of value) found = withNamed(found, facet, each);
    }
    return found;
  }

  #fittingOthers(subject: Subject): readonly ActiveFault[] {
    if (this.#others.length <= FEW) return this.#others;
    const { path, method, operations } = subject;
    const names = operations.length === 1 ? (operations[0] ?? '') : operations.join();
    const known = this.#othersByKind.get(path)?.get(method)?.get(names);
    if (known) return known;
    const fitting = this.#others.filter(({ fault }) =>
      partsOf(fault.when).every((part) => !FIXED.has(part.part) || partHolds(part, subject)),
    );
    this.#remembered += 1 + fitting.length;
    if (this.#remembered > MOST_REMEMBERED) {
      this.#othersByKind.clear();
      this.#remembered = 1 + fitting.length;
    }
    const ofPath = this.#othersByKind.get(path) ?? new Map<string, Map<string, readonly ActiveFault[]>>();
    const ofMethod = ofPath.get(method) ?? new Map<string, readonly ActiveFault[]>();
    this.#othersByKind.set(path, ofPath.set(method, ofMethod.set(names, fitting)));
    return fitting;
  }
}

function withNamed(found: readonly ActiveFault[], { part, faults }: Facet, value: unknown): readonly ActiveFault[] {
  const named = value === undefined || value === null ? undefined : faults.get(part.fold(value));
  if (named === undefined) return found;
  return found.length === 0 ? named : [...found, ...named];
}

/** What a kind of request has in common. */
const FIXED: ReadonlySet<string> = new Set(['method', 'path', 'operation']);
const NONE: readonly ActiveFault[] = [];

function bestPart(parts: readonly Part[]): Part | undefined {
  const literal = parts.filter(({ literals }) => literals !== undefined && literals.length > 0);
  const rankOf = ({ part }: Part) => RANK.indexOf(part.split('.', 1)[0] ?? '');
  const known = literal.filter((part) => rankOf(part) !== -1);
  return known.sort((a, b) => rankOf(a) - rankOf(b))[0];
}
