import { numberSetting, stringSetting } from './config-path.ts';

/** Forms that reCAPTCHA can protect, named as in `recaptcha_frontend/type_for/…`. */
export const RECAPTCHA_FORMS = [
  'customer_login',
  'customer_create',
  'customer_forgot_password',
  'customer_edit',
  'resend_confirmation_email',
  'place_order',
  'contact',
  'newsletter',
  'product_review',
  'sendfriend',
  'braintree',
] as const;
/** A form that reCAPTCHA can protect. */
export type RecaptchaForm = (typeof RECAPTCHA_FORMS)[number];

/** Types of reCAPTCHA, named as in `recaptcha_frontend/type_…`. */
export const RECAPTCHA_TYPES = ['recaptcha', 'invisible', 'recaptcha_v3'] as const;
/** A type of reCAPTCHA. */
export type RecaptchaType = (typeof RECAPTCHA_TYPES)[number];

/** The modules are part of Magento from 2.4.0. */
const IN_MODULES = { since: '2.4.0' } as const;

const formSince = (since: string) =>
  stringSetting('', 'type of reCAPTCHA on the form: recaptcha, invisible or recaptcha_v3; empty is none', undefined, {
    since,
  });
const form = formSince('2.4.0');
const key = stringSetting('', 'API key of Google reCAPTCHA', undefined, IN_MODULES);

/**
 * The settings of reCAPTCHA.
 * [magento/security-package ReCaptchaFrontendUi/etc/config.xml, ReCaptchaVersion2Checkbox/etc/config.xml]
 */
export const recaptchaPaths = {
  'recaptcha_frontend/type_for/customer_login': form,
  'recaptcha_frontend/type_for/customer_create': form,
  'recaptcha_frontend/type_for/customer_forgot_password': form,
  'recaptcha_frontend/type_for/customer_edit': formSince('2.4.1'),
  'recaptcha_frontend/type_for/resend_confirmation_email': formSince('2.4.8'),
  'recaptcha_frontend/type_for/place_order': formSince('2.4.3'),
  'recaptcha_frontend/type_for/contact': form,
  'recaptcha_frontend/type_for/newsletter': form,
  'recaptcha_frontend/type_for/product_review': form,
  'recaptcha_frontend/type_for/sendfriend': form,
  'recaptcha_frontend/type_for/braintree': { ...form, evidence: 'source' },
  'recaptcha_frontend/type_recaptcha/public_key': key,
  'recaptcha_frontend/type_recaptcha/private_key': key,
  'recaptcha_frontend/type_recaptcha/theme': stringSetting('light', 'light or dark', undefined, IN_MODULES),
  'recaptcha_frontend/type_recaptcha/lang': stringSetting('', 'language code', undefined, IN_MODULES),
  'recaptcha_frontend/type_invisible/public_key': key,
  'recaptcha_frontend/type_invisible/private_key': key,
  'recaptcha_frontend/type_invisible/position': stringSetting('inline', 'position of the badge', undefined, IN_MODULES),
  'recaptcha_frontend/type_invisible/theme': stringSetting('light', 'light or dark', undefined, IN_MODULES),
  'recaptcha_frontend/type_invisible/lang': stringSetting('', 'language code', undefined, IN_MODULES),
  'recaptcha_frontend/type_recaptcha_v3/public_key': key,
  'recaptcha_frontend/type_recaptcha_v3/private_key': key,
  'recaptcha_frontend/type_recaptcha_v3/score_threshold': numberSetting(
    0.5,
    'minimum accepted score',
    undefined,
    IN_MODULES,
  ),
  'recaptcha_frontend/type_recaptcha_v3/position': stringSetting(
    'inline',
    'position of the badge',
    undefined,
    IN_MODULES,
  ),
  'recaptcha_frontend/type_recaptcha_v3/theme': stringSetting('light', 'light or dark', undefined, IN_MODULES),
  'recaptcha_frontend/type_recaptcha_v3/lang': stringSetting('', 'language code', undefined, IN_MODULES),
  'recaptcha_frontend/failure_messages/validation_failure_message': stringSetting(
    'reCAPTCHA verification failed.',
    'message that a storefront shows',
    undefined,
    { since: '2.4.1' },
  ),
  'recaptcha_frontend/failure_messages/technical_failure_message': stringSetting(
    'Something went wrong with reCAPTCHA. Please contact the store owner.',
    'message that a storefront shows',
    undefined,
    { since: '2.4.1' },
  ),
} as const;
