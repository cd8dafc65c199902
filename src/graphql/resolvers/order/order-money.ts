import { baseCurrency, convertAmount, exchangeRate } from '../../../domain/store/currency.ts';
import { defaultStore } from '../../../state/default-store.ts';
import type { PlacedOrder } from '../../../state/tables/placed-orders.ts';
import { money } from '../money.ts';
import type { ResolverContext } from '../resolver-context.ts';

/** An amount of an order in the currency in which it was placed, whatever currency the request asks for. */
export function orderMoney(context: ResolverContext, placed: PlacedOrder | undefined, value: number) {
  if (placed?.currency === undefined) return money(context, value);
  const { realm } = context;
  const store = realm.world.stores.find(placed.store) ?? defaultStore(realm.world);
  const rate = exchangeRate(realm, baseCurrency(realm, store), placed.currency);
  return rate === undefined ? money(context, value) : { value: convertAmount(value, rate), currency: placed.currency };
}
