import { RECAPTCHA_TYPES, type RecaptchaForm, type RecaptchaType } from '../../magento/config/recaptcha-config.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';

/**
 * Refuses a request that sends no reCAPTCHA response to a protected form. Google validates the response; here any that is
 * not empty is valid.
 *
 * @param response header `X-ReCaptcha`
 * @param isIntegration integrations need no response; customers and admins do
 */
export function requireRecaptcha(
  realm: Realm,
  store: Store,
  form: RecaptchaForm,
  response: string | undefined,
  isIntegration: boolean,
): void {
  if (isIntegration || acceptResponse(realm, (response ?? '').trim())) return;
  if (!isRecaptchaRequired(realm, store, form)) return;
  throw new Refusal('recaptchaFailed', {}, { why: explainInvalidResponse(response) });
}

function explainInvalidResponse(response: string | undefined): string {
  if (response === undefined) return 'no X-ReCaptcha header was sent';
  if (response.trim() === '') return 'the X-ReCaptcha header is empty';
  return 'the X-ReCaptcha response was used already';
}

/** Whether a form requires a reCAPTCHA response in REST and GraphQL. */
export function isRecaptchaRequired(realm: Realm, store: Store, form: RecaptchaForm): boolean {
  if (realm.behaviour.recaptcha_in_web_api === 'absent') return false;
  const type = getRecaptchaType(realm, store, form);
  return type !== undefined && hasRecaptchaKeys(realm, store, type);
}

/** Returns the type of reCAPTCHA that is configured for a form. */
export function getRecaptchaType(realm: Realm, store: Store, form: RecaptchaForm): RecaptchaType | undefined {
  const name = setting(realm, `recaptcha_frontend/type_for/${form}`, store);
  return RECAPTCHA_TYPES.find((type) => type === name);
}

/** Whether both keys of a type are configured; without them the form is not protected. [ReCaptchaUi/Model/IsCaptchaEnabled.php] */
export const hasRecaptchaKeys = (realm: Realm, store: Store, type: RecaptchaType): boolean =>
  setting(realm, `recaptcha_frontend/type_${type}/public_key`, store) !== '' &&
  setting(realm, `recaptcha_frontend/type_${type}/private_key`, store) !== '';

/** Maximum number of stored responses. They are deleted when more are used. */
const MAX_USED_RESPONSES = 10_000;

/** Whether a response is valid; with the trait `recaptcha_answers: once` it can be used once. */
function acceptResponse({ behaviour, world: { recaptchaAnswers } }: Realm, response: string): boolean {
  if (response === '' || behaviour.recaptcha_answers === 'any') return response !== '';
  if (recaptchaAnswers.has(response)) return false;
  if (recaptchaAnswers.size >= MAX_USED_RESPONSES) recaptchaAnswers.clear();
  recaptchaAnswers.add(response);
  return true;
}
