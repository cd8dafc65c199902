import type { FixtureDocument } from '../state/document/fixture-document.ts';
import type { Difference } from './compare-responses.ts';
import { type DocumentChange, isSameChange } from './document-change.ts';
import { type DriftExplanation, explainDifferences, type Replay } from './explain-differences.ts';
import { findKnownCauses } from './known-causes.ts';

/** Explains the differences of one scenario after another. */
export class DriftExplainer {
  readonly #document: FixtureDocument;
  /** Changes that explained earlier scenarios. */
  readonly #changes: DocumentChange[] = [];
  /** Headers that no change explained: a proxy changes those of every response in the same way. */
  readonly #headers = new Set<string>();

  constructor(document: FixtureDocument) {
    this.#document = document;
  }

  async explain(replay: Replay, differences: readonly Difference[]): Promise<DriftExplanation> {
    const isOpen = (difference: Difference) => !this.#headers.has(headerKeyOf(difference));
    const open = differences.filter(isOpen);
    const settled = differences.filter((difference) => !isOpen(difference));
    const replayOpen: Replay = async (document, reads) => (await replay(document, reads)).filter(isOpen);
    const explanation = await explainDifferences(replayOpen, this.#document, open, this.#changes);
    const isNew = (change: DocumentChange) => !this.#changes.some((each) => isSameChange(each, change));
    this.#changes.push(...explanation.changes.filter(isNew));
    for (const difference of explanation.remaining)
      if (difference.part === 'header') this.#headers.add(headerKeyOf(difference));
    const remaining = [...explanation.remaining, ...settled];
    return { ...explanation, remaining, causes: findKnownCauses(remaining) };
  }
}

/** The same for one header with the same values in every response; empty for anything else. */
const headerKeyOf = ({ part, where, store, mock }: Difference): string =>
  part === 'header' ? JSON.stringify([where, store ?? null, mock ?? null]) : '';
