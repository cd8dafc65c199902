import { RECAPTCHA_TYPES, type RecaptchaForm, type RecaptchaType } from '../../magento/config/recaptcha-config.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';

/** The kind of reCAPTCHA that a form names; nothing where it names none. */
export function recaptchaTypeOf(realm: Realm, store: Store, form: RecaptchaForm): RecaptchaType | undefined {
  const name = setting(realm, `recaptcha_frontend/type_for/${form}`, store);
  return RECAPTCHA_TYPES.find((type) => type === name);
}

/** Whether a kind has both its keys; without them nothing is enforced. [ReCaptchaUi/Model/IsCaptchaEnabled.php] */
export const hasRecaptchaKeys = (realm: Realm, store: Store, type: RecaptchaType): boolean =>
  setting(realm, `recaptcha_frontend/type_${type}/public_key`, store) !== '' &&
  setting(realm, `recaptcha_frontend/type_${type}/private_key`, store) !== '';

/**
 * Refuses a guarded form without an answer. Google judges the answer; here any that is not empty is good.
 *
 * @param answer header `X-ReCaptcha`
 * @param isIntegration integrations are let through, customers and admins are not
 */
export function requireRecaptcha(
  realm: Realm,
  store: Store,
  form: RecaptchaForm,
  answer: string | undefined,
  isIntegration: boolean,
): void {
  if (isIntegration || isGoodAnswer(realm, (answer ?? '').trim())) return;
  if (isGuarded(realm, store, form)) throw new Refusal('recaptchaFailed');
}

/** Whether a form wants an answer at all. */
export function isGuarded(realm: Realm, store: Store, form: RecaptchaForm): boolean {
  const type = recaptchaTypeOf(realm, store, form);
  return type !== undefined && hasRecaptchaKeys(realm, store, type);
}

const MOST_ANSWERS = 10_000;

function isGoodAnswer({ behaviour, world: { recaptchaAnswers } }: Realm, answer: string): boolean {
  if (answer === '' || behaviour.recaptcha_answers === 'any') return answer !== '';
  if (recaptchaAnswers.has(answer)) return false;
  if (recaptchaAnswers.size >= MOST_ANSWERS) recaptchaAnswers.clear();
  recaptchaAnswers.add(answer);
  return true;
}
