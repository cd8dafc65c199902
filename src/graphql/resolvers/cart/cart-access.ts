import { findCart } from '../../../domain/cart/manage-carts.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import type { Cart } from '../../../state/tables/carts.ts';
import { customerIdIn, type ResolverContext } from '../resolver-context.ts';

/** Refuses a value that is empty in PHP. */
export function requireCartParameter(
  name: string,
  value: string | readonly unknown[] | null | undefined,
): asserts value {
  if (!value?.length) throw new Refusal('cartParameterMissing', [name]);
}

/** The same check with the message of the resolvers that have an `input`, which ends with a full stop. */
export function requireCartInput(name: string, value: unknown): void {
  if (!value || (Array.isArray(value) && value.length === 0)) throw new Refusal('cartInputMissing', [name]);
}

/** The cart with an id if the caller may access it. */
export const findAccessibleCart = (context: ResolverContext, id: string): Cart =>
  findCart(context.realm, context.store, customerIdIn(context), id);
