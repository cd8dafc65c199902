import type { Context } from './resolver-context.ts';

/** An amount in the currency of the store view. */
export const money = ({ store }: Context, value: number) => ({ value, currency: store.currency });
