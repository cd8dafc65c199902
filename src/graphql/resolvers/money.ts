import type { ResolverContext } from './resolver-context.ts';

/** An amount in the currency of the store view. */
export const money = ({ store }: ResolverContext, value: number) => ({ value, currency: store.currency });
