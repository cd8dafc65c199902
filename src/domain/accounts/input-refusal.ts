import { phrases } from '../../magento/phrases/phrases.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';

/**
 * Runs a service for GraphQL, which reports each of its exceptions as an input error with the same message.
 * [CustomerGraphQl/Model/Customer/CreateCustomerAccount.php, SaveCustomer.php]
 */
export function asInputRefusal<Result>({ wording }: Realm, service: () => Result): Result {
  try {
    return service();
  } catch (error) {
    if (!(error instanceof Refusal) || UNCHANGED_KINDS.has(phrases[error.key].kind)) throw error;
    error.wording = wording;
    throw new Refusal('severalMessages', [error.renderedMessage], { why: error.why });
  }
}

const UNCHANGED_KINDS: ReadonlySet<string> = new Set(['input', 'alreadyExists', 'internal']);
