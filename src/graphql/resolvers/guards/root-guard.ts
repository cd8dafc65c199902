import type { KnownConfigPath } from '../../../magento/config/config-paths.ts';
import type { PhraseKey } from '../../../magento/phrases/phrases.ts';
import { noSuchEntity, Refusal } from '../../../magento/phrases/refusal.ts';
import { setting } from '../../../state/configuration.ts';
import type { Cart } from '../../../state/tables/carts.ts';
import { findAccessibleCart } from '../cart/cart-access.ts';
import { type ResolverContext, requireCustomerId } from '../resolver-context.ts';

/** One check of a root field. Arguments are named by their path, `input.cart_id`. */
export type GuardCheck =
  | { readonly check: 'customer'; readonly phrase: PhraseKey }
  | { readonly check: 'setting'; readonly path: KnownConfigPath; readonly phrase: PhraseKey }
  | { readonly check: 'argument'; readonly argument: string; readonly phrase: PhraseKey }
  | { readonly check: 'cart'; readonly argument: string }
  | { readonly check: 'cartId'; readonly argument: string }
  | { readonly check: 'refusal'; readonly phrase: PhraseKey };

/** The checks of a root field, in Magento's order. Callers who pass all of them get an answer. */
export type RootGuard = readonly GuardCheck[];

/** Root fields with their checks. */
export type RootGuards = Readonly<Record<string, RootGuard>>;

/** Only a customer may call the field. */
export const customerOnly = (phrase: PhraseKey = 'customerNotAuthorized'): GuardCheck => ({
  check: 'customer',
  phrase,
});

/** The field works while a setting is on. */
export const whileEnabled = (path: KnownConfigPath, phrase: PhraseKey): GuardCheck => ({
  check: 'setting',
  path,
  phrase,
});

/** The cart of an argument exists, is active, of this website, and accessible to the caller. */
export const ownCart = (argument: string): RootGuard => [
  { check: 'argument', argument, phrase: 'cartParameterMissing' },
  { check: 'cart', argument },
];

/** The id is that of a cart, also of an inactive one of another user. [Quote/Model/MaskedQuoteIdToQuoteId.php] */
export const knownCart = (argument: string): GuardCheck => ({ check: 'cartId', argument });

/** Every call is refused. */
export const alwaysRefused = (phrase: PhraseKey): GuardCheck => ({ check: 'refusal', phrase });

/**
 * Makes the checks of a root field.
 *
 * @returns the cart that the checks found; its fields are those of the answer
 * @throws Refusal of the first check that fails
 */
export function checkRoot(guard: RootGuard, args: unknown, context: ResolverContext): { cart: Cart } | undefined {
  let found: { cart: Cart } | undefined;
  for (const each of guard) {
    switch (each.check) {
      case 'customer':
        requireCustomerId(context, each.phrase);
        break;
      case 'setting':
        if (!setting(context.realm, each.path, context.store)) throw new Refusal(each.phrase);
        break;
      case 'argument':
        if (!argumentAt(args, each.argument)) throw new Refusal(each.phrase, [each.argument.split('.').at(-1) ?? '']);
        break;
      case 'cart':
        found = { cart: findAccessibleCart(context, String(argumentAt(args, each.argument))) };
        break;
      case 'cartId':
        if (context.realm.world.carts.find(String(argumentAt(args, each.argument))) === undefined)
          throw noSuchEntity('cartId', '');
        break;
      case 'refusal':
        throw new Refusal(each.phrase);
    }
  }
  return found;
}

/** The value of an argument; `undefined` for one that is missing. */
function argumentAt(args: unknown, path: string): unknown {
  let value = args;
  for (const name of path.split('.'))
    value = value === null || typeof value !== 'object' ? undefined : (value as Record<string, unknown>)[name];
  return value;
}
