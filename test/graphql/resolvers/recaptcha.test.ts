import { expect, test } from 'vitest';
import { createTestShop, mara } from '../test-shop.ts';

const keys = {
  'recaptcha_frontend/type_invisible/public_key': 'site',
  'recaptcha_frontend/type_invisible/private_key': 'secret',
};
const REFUSED = 'ReCaptcha validation failed, please try again';

const protectedFields: [form: string, field: string][] = [
  ['customer_login', 'generateCustomerToken(email: "", password: "") { token }'],
  ['customer_login', 'exchangeOtpForCustomerToken(email: "", otp: "") { token }'],
  ['customer_create', 'createCustomer(input: {}) { customer { email } }'],
  ['customer_create', 'createCustomerV2(input: { email: "", firstname: "", lastname: "" }) { customer { email } }'],
  ['customer_forgot_password', 'requestPasswordResetEmail(email: "")'],
  ['customer_forgot_password', 'resetPassword(email: "", resetPasswordToken: "", newPassword: "")'],
  ['customer_edit', 'changeCustomerPassword(currentPassword: "", newPassword: "") { email }'],
  ['resend_confirmation_email', 'resendConfirmationEmail(email: "")'],
];

test.each(protectedFields)('%s protects %s, and is checked first', async (form, field) => {
  const { send } = await createTestShop({ config: { ...keys, [`recaptcha_frontend/type_for/${form}`]: 'invisible' } });
  const refused = await send(`mutation { ${field} }`);
  expect(refused).toMatchObject({ status: 200, message: REFUSED, category: 'graphql-input' });
  expect(refused.body.data).toEqual({ [field.split('(')[0] ?? '']: null });
  expect((await send(`mutation { ${field} }`, {}, { 'X-ReCaptcha': 'solved' })).message).not.toBe(REFUSED);
});

const unprotectedFields = [
  'revokeCustomerToken { result }',
  'deleteCustomer',
  'updateCustomerEmail(email: "", password: "") { customer { email } }',
];

test.each(unprotectedFields)('no form protects %s', async (field) => {
  const forms = new Set(protectedFields.map(([form]) => form));
  const config = Object.fromEntries([...forms].map((form) => [`recaptcha_frontend/type_for/${form}`, 'invisible']));
  const { send } = await createTestShop({ config: { ...keys, ...config } });
  expect((await send(`mutation { ${field} }`)).message).toBe("The current customer isn't authorized.");
});

test('protects no form without both keys', async () => {
  const { send } = await createTestShop({
    config: {
      'recaptcha_frontend/type_for/customer_login': 'invisible',
      'recaptcha_frontend/type_invisible/public_key': 'site',
    },
  });
  expect((await send(`mutation { ${protectedFields[0]?.[1]} }`)).message).toBe('Specify the "email" value.');
});

test('does not check integrations, but checks admins', async () => {
  const { magento, send } = await createTestShop({
    config: {
      ...keys,
      'recaptcha_frontend/type_for/customer_login': 'invisible',
      'oauth/consumer/enable_integration_as_bearer': 1,
    },
    admins: [{ username: 'admin', password: 'admin123' }],
    integrations: [{ name: 'erp', access_token: 'hoyz7k697ubv5hcpq92yrtx39i7x10um' }],
  });
  const signIn = `mutation { generateCustomerToken(email: "${mara.email}", password: "${mara.password}") { token } }`;
  const integration = await send(signIn, {}, { Authorization: 'Bearer hoyz7k697ubv5hcpq92yrtx39i7x10um' });
  expect(integration.body.errors).toBeUndefined();
  const admin = await magento.tokens.issue({ admin: 'admin' });
  expect((await send(signIn, {}, { Authorization: `Bearer ${admin}` })).message).toBe(REFUSED);
});

const FORM_CONFIG = `{ recaptchaFormConfig(formType: CUSTOMER_LOGIN) { is_enabled configurations {
  re_captcha_type website_key minimum_score badge_position theme language_code
  validation_failure_message technical_failure_message } } }`;

test('shows the configuration of a protected form', async () => {
  const { send } = await createTestShop({
    config: {
      'recaptcha_frontend/type_for/customer_login': 'recaptcha_v3',
      'recaptcha_frontend/type_recaptcha_v3/public_key': 'site',
      'recaptcha_frontend/type_recaptcha_v3/private_key': 'secret',
      'recaptcha_frontend/type_recaptcha_v3/score_threshold': 0.7,
    },
  });
  expect((await send(FORM_CONFIG)).body.data).toEqual({
    recaptchaFormConfig: {
      is_enabled: true,
      configurations: {
        re_captcha_type: 'RECAPTCHA_V3',
        website_key: 'site',
        minimum_score: 0.7,
        badge_position: 'inline',
        theme: 'light',
        language_code: '',
        validation_failure_message: 'reCAPTCHA verification failed.',
        technical_failure_message: 'Something went wrong with reCAPTCHA. Please contact the store owner.',
      },
    },
  });
  const v3 = await send('{ recaptchaV3Config { is_enabled website_key minimum_score forms failure_message } }');
  expect(v3.body.data).toEqual({
    recaptchaV3Config: {
      is_enabled: true,
      website_key: 'site',
      minimum_score: 0.7,
      forms: ['CUSTOMER_LOGIN'],
      failure_message: 'reCAPTCHA verification failed.',
    },
  });
});

test('shows that a form is not protected', async () => {
  const { send } = await createTestShop();
  expect((await send(FORM_CONFIG)).body.data).toEqual({
    recaptchaFormConfig: { is_enabled: false, configurations: null },
  });
});
