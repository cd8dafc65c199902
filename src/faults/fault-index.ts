import { type Part, partsOf, type Subject } from '../wire/pattern.ts';
import type { ActiveFault } from './active-fault.ts';

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
const MOST_KINDS = 1_000;

/** Faults by what they ask for, so that those a request has nothing to do with cost it nothing. */
export class FaultIndex {
  readonly #facets = new Map<string, Facet>();
  /** Faults without a condition that can be looked up. */
  readonly #others: ActiveFault[] = [];
  readonly #othersByKind = new Map<string, readonly ActiveFault[]>();

  constructor(faults: readonly ActiveFault[]) {
    for (const each of faults) this.#add(each);
  }

  #add(active: ActiveFault): void {
    const part = bestPart(partsOf(active.fault.when));
    if (part?.literals === undefined) {
      this.#others.push(active);
      return;
    }
    const facet = this.#facets.get(part.part) ?? { part, faults: new Map() };
    this.#facets.set(part.part, facet);
    for (const literal of part.literals) {
      const known = facet.faults.get(literal);
      if (known) known.push(active);
      else facet.faults.set(literal, [active]);
    }
  }

  /** Faults that may match; in no order. */
  candidates(subject: Subject): readonly ActiveFault[] {
    let found: readonly ActiveFault[] = this.#others.length === 0 ? NONE : this.#fittingOthers(subject);
    for (const { part, faults } of this.#facets.values()) {
      for (const value of part.read(subject)) {
        if (value === undefined || value === null) continue;
        const named = faults.get(part.fold(value));
        if (named !== undefined) found = found.length === 0 ? named : [...found, ...named];
      }
    }
    return found;
  }

  #fittingOthers(subject: Subject): readonly ActiveFault[] {
    if (this.#others.length <= FEW) return this.#others;
    const kind = `${subject.method} ${subject.path} ${subject.operations.join()}`;
    const known = this.#othersByKind.get(kind);
    if (known) return known;
    if (this.#othersByKind.size >= MOST_KINDS) this.#othersByKind.clear();
    const fitting = this.#others.filter(({ fault }) =>
      partsOf(fault.when).every((part) => !FIXED.has(part.part) || part.read(subject).some(part.holds)),
    );
    this.#othersByKind.set(kind, fitting);
    return fitting;
  }
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
