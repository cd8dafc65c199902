import { number, text } from './config-path.ts';

/** Forms that reCAPTCHA can guard, by the name of `recaptcha_frontend/type_for/…`. */
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
export type RecaptchaForm = (typeof RECAPTCHA_FORMS)[number];

/** Kinds of reCAPTCHA, by the name of `recaptcha_frontend/type_…`. */
export const RECAPTCHA_TYPES = ['recaptcha', 'invisible', 'recaptcha_v3'] as const;
export type RecaptchaType = (typeof RECAPTCHA_TYPES)[number];

const form = text('', 'kind of reCAPTCHA on the form: recaptcha, invisible or recaptcha_v3; empty is none');
const key = text('', "Google's key");

/** [magento/security-package ReCaptchaFrontendUi/etc/config.xml, ReCaptchaVersion2Checkbox/etc/config.xml] */
export const recaptchaPaths = {
  'recaptcha_frontend/type_for/customer_login': form,
  'recaptcha_frontend/type_for/customer_create': form,
  'recaptcha_frontend/type_for/customer_forgot_password': form,
  'recaptcha_frontend/type_for/customer_edit': form,
  'recaptcha_frontend/type_for/resend_confirmation_email': form,
  'recaptcha_frontend/type_for/place_order': form,
  'recaptcha_frontend/type_for/contact': form,
  'recaptcha_frontend/type_for/newsletter': form,
  'recaptcha_frontend/type_for/product_review': form,
  'recaptcha_frontend/type_for/sendfriend': form,
  'recaptcha_frontend/type_for/braintree': form,
  'recaptcha_frontend/type_recaptcha/public_key': key,
  'recaptcha_frontend/type_recaptcha/private_key': key,
  'recaptcha_frontend/type_recaptcha/size': text('normal', 'size of the box'),
  'recaptcha_frontend/type_recaptcha/theme': text('light', 'light or dark'),
  'recaptcha_frontend/type_recaptcha/lang': text('', 'language code'),
  'recaptcha_frontend/type_invisible/public_key': key,
  'recaptcha_frontend/type_invisible/private_key': key,
  'recaptcha_frontend/type_invisible/position': text('inline', 'where the badge stands'),
  'recaptcha_frontend/type_invisible/theme': text('light', 'light or dark'),
  'recaptcha_frontend/type_invisible/lang': text('', 'language code'),
  'recaptcha_frontend/type_recaptcha_v3/public_key': key,
  'recaptcha_frontend/type_recaptcha_v3/private_key': key,
  'recaptcha_frontend/type_recaptcha_v3/score_threshold': number(0.5, 'lowest score that passes'),
  'recaptcha_frontend/type_recaptcha_v3/position': text('inline', 'where the badge stands'),
  'recaptcha_frontend/type_recaptcha_v3/theme': text('light', 'light or dark'),
  'recaptcha_frontend/type_recaptcha_v3/lang': text('', 'language code'),
  'recaptcha_frontend/failure_messages/validation_failure_message': text(
    'reCAPTCHA verification failed.',
    'what a storefront shows',
  ),
  'recaptcha_frontend/failure_messages/technical_failure_message': text(
    'Something went wrong with reCAPTCHA. Please contact the store owner.',
    'what a storefront shows',
  ),
} as const;
