import { Refusal } from '../../magento/phrases/refusal.ts';
import { parsePhpDate } from '../../platform/php-date.ts';
import type { Realm } from '../../state/realm.ts';

/** Digits only are a time in seconds since 1970. */
const TIMESTAMP = /^\d+$/;

/**
 * Returns the date of birth that PHP reads from a string, as it is stored; null for an empty string.
 * [app/code/Magento/Eav/Model/Entity/Attribute/Backend/Datetime.php formatDate]
 */
export function readDateOfBirth({ clock }: Realm, text: string): string | null {
  if (text === '' || text === '0') return null;
  const date = parsePhpDate(TIMESTAMP.test(text) ? `@${text}` : text, clock.now());
  if (date === undefined) throw new Refusal('dateInvalid');
  return date;
}
