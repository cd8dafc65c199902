import { findCart } from '../../../domain/cart/carts-of-shopper.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import type { Cart } from '../../../state/tables/carts.ts';
import { type Context, customerIdIn } from '../resolver-context.ts';

/** A text that PHP would not call empty. */
export function requireParameter(name: string, value: string | readonly unknown[] | null | undefined): asserts value {
  if (!value?.length) throw new Refusal('cartParameterMissing', [name]);
}

/** The same with a full stop, as the resolvers of `input` say it. */
export function requireInput(name: string, value: unknown): void {
  if (!value || (Array.isArray(value) && value.length === 0)) throw new Refusal('cartInputMissing', [name]);
}

/** A cart by its id, for whoever asks. */
export const ownCart = (context: Context, id: string): Cart =>
  findCart(context.realm, context.store, customerIdIn(context), id);
