import { deletePaymentToken } from '../../../domain/accounts/payment-tokens.ts';
import type { Customer } from '../../../state/tables/account-rows.ts';
import type { Resolver } from '../resolver.ts';
import { type ResolverContext, requireCustomerId } from '../resolver-context.ts';

/** The stored payment methods of the calling customer. [VaultGraphQl/Model/Resolver/PaymentTokens.php] */
const ownTokens: Resolver = (_, __, context) => {
  const customer = findOwnCustomer(context);
  return { items: customer?.payment_tokens ?? [] };
};

const findOwnCustomer = (context: ResolverContext): Customer | undefined =>
  context.realm.world.customers.get(requireCustomerId(context));

const remove: Resolver<{ public_hash: string }> = (_, { public_hash: publicHash }, context) => {
  const customer = findOwnCustomer(context);
  return { result: customer !== undefined && deletePaymentToken(context.realm, customer, publicHash) };
};

/** Resolvers of the output of `deletePaymentToken`. [VaultGraphQl/etc/schema.graphqls DeletePaymentTokenOutput] */
export const paymentTokenTypes = { DeletePaymentTokenOutput: { customerPaymentTokens: ownTokens } };
/** Queries about stored payment methods. */
export const paymentTokenQueries = { customerPaymentTokens: ownTokens };
/** Mutations of stored payment methods. */
export const paymentTokenMutations = { deletePaymentToken: remove };
