import { convertAmount, displayCurrency, requestedCurrency } from '../../domain/store/currency.ts';
import type { ResolverContext } from './resolver-context.ts';

/** An amount of the base currency in the currency of the response. */
export function money(context: ResolverContext, value: number): { readonly value: number; readonly currency: string } {
  const { code, rate } = displayCurrency(context.realm, context.store, requestedCurrency(context.request));
  return { value: convertAmount(value, rate), currency: code };
}
