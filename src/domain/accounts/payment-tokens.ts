import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer } from '../../state/tables/account-rows.ts';

/** Deletes a stored payment method. [app/code/Magento/VaultGraphQl/Model/Resolver/DeletePaymentToken.php] */
export function deletePaymentToken({ world }: Realm, customer: Customer, publicHash: string): true {
  const tokens = customer.payment_tokens ?? [];
  const others = tokens.filter((token) => token.public_hash !== publicHash);
  if (others.length === tokens.length) throw new Refusal('paymentTokenNotFound', [publicHash]);
  world.customers.update({ ...customer, payment_tokens: others });
  return true;
}
