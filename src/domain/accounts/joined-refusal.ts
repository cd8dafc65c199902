import { Refusal } from '../../magento/phrases/refusal.ts';

/** Throws a single refusal unchanged, several as one whose message joins theirs. [CustomerGraphQl/Model/ValidatorExceptionProcessor.php] */
export function throwJoined(refusals: readonly Refusal[], separator: string): void {
  const [first, ...others] = refusals;
  if (first === undefined) return;
  if (others.length === 0) throw first;
  throw new Refusal('severalValues', [refusals.map(({ renderedMessage }) => renderedMessage).join(separator)]);
}
