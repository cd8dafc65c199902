import { findCart } from '../../domain/cart.ts';
import { getCustomer } from '../../domain/customer-account.ts';
import { Refusal } from '../../magento/refusal.ts';
import type { Cart } from '../../state/carts.ts';
import { type Context, customerIdIn } from '../context.ts';

/** A text that PHP would not call empty. */
export function requireParameter(name: string, value: string | readonly unknown[] | null | undefined): asserts value {
  if (!value?.length) throw new Refusal('cartParameterMissing', [name]);
}

/** The same with a full stop, as the resolvers of `input` say it. */
export function requireInput(name: string, value: unknown): void {
  if (!value || (Array.isArray(value) && value.length === 0)) throw new Refusal('cartInputMissing', [name]);
}

/** A cart by its id, for whoever asks; a customer must be one who may work. */
export function ownCart(context: Context, id: string): Cart {
  return findCart(context.realm, shopper(context), id);
}

/** Who works on carts: the customer, who must not be locked or unconfirmed, or a guest. */
export function shopper(context: Context): number | undefined {
  const id = customerIdIn(context);
  return id === undefined ? undefined : getCustomer(context.realm, context.store, id).id;
}
