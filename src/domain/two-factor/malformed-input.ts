import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';

/**
 * Input at which a PHP library throws InvalidArgumentException: the masked error, 400 in the newest release and 500 before.
 * [lib/internal/Magento/Framework/Webapi/ErrorProcessor.php maskException]
 */
export const malformedInput = ({ behaviour }: Realm, why: string): Refusal =>
  new Refusal(behaviour.rest_malformed_input === '400' ? 'malformedInput' : 'internalError', {}, { why });
