import { Refusal } from '../../magento/phrases/refusal.ts';

/** Throws a single refusal unchanged, several as one with a line for each. [CustomerGraphQl/Model/ValidatorExceptionProcessor.php] */
export function throwJoined(refusals: readonly Refusal[]): void {
  const [first, ...others] = refusals;
  if (first === undefined) return;
  if (others.length === 0) throw first;
  throw new Refusal('severalMessages', [refusals.map(({ renderedMessage }) => renderedMessage).join('\n')]);
}
