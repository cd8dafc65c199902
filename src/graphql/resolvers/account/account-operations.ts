import { changePassword } from '../../../domain/accounts/change-password.ts';
import { confirmEmail, resendConfirmationEmail } from '../../../domain/accounts/confirmation.ts';
import { createCustomer } from '../../../domain/accounts/create-customer.ts';
import { getCustomer, isEmailAvailable } from '../../../domain/accounts/customer-account.ts';
import { requestPasswordReset, resetPassword } from '../../../domain/accounts/password-reset.ts';
import { requireEmail } from '../../../domain/accounts/require-email.ts';
import { deleteCustomer } from '../../../domain/accounts/save-accounts.ts';
import { updateCustomer } from '../../../domain/accounts/update-customer.ts';
import { dateOfBirthIn } from '../../../domain/accounts/validate-customer-input.ts';
import type { Customer } from '../../../state/tables/account-rows.ts';
import { type Resolver, withRecaptcha } from '../resolver.ts';
import { type ResolverContext, requireCustomerId } from '../resolver-context.ts';
import { cachedById } from './customer-cache.ts';
import { type GraphqlCustomerInput, requireInputFields, toCustomerInput } from './customer-input-values.ts';

type WithInput = { input: GraphqlCustomerInput };
type WithEmail = { email: string };

/** The account of the caller; refuses one that is locked or not confirmed. */
const ownCustomer = (context: ResolverContext): Customer =>
  getCustomer(context.realm, context.store, requireCustomerId(context));

const create: Resolver<WithInput> = (_, { input }, { realm, store }) => ({
  customer: createCustomer(realm, store, toCustomerInput(requireInputFields(input))),
});

const update: Resolver<WithInput> = (_, { input }, context) => {
  const customerId = requireCustomerId(context);
  const changes = toCustomerInput(requireInputFields(input));
  const customer = updateCustomer(context.realm, context.store, customerId, changes);
  // The response repeats the date of birth as it was sent. [T/Customer/UpdateCustomerV2Test.php testUpdateCustomer]
  const dob = dateOfBirthIn(changes);
  return { customer: typeof dob === 'string' ? { ...customer, dob } : customer };
};

const isEmailAvailableField: Resolver<WithEmail> = (_, { email }, { realm, store }) => ({
  is_email_available: isEmailAvailable(realm, store, requireEmail(realm, email), store.website),
});

const changeCustomerPassword: Resolver<{ currentPassword: string; newPassword: string }> = (_, args, context) =>
  changePassword(context.realm, context.store, requireCustomerId(context), args.currentPassword, args.newPassword);

const updateCustomerEmail: Resolver<{ email: string; password: string }> = (_, { email, password }, context) => ({
  customer: updateCustomer(context.realm, context.store, requireCustomerId(context), { email, password }),
});

const requestPasswordResetEmail: Resolver<WithEmail> = (_, { email }, { realm, store, request }) =>
  requestPasswordReset(realm, store, email, request.client);

const resetPasswordField: Resolver<{ email: string; resetPasswordToken: string; newPassword: string }> = (
  _,
  args,
  context,
) => resetPassword(context.realm, context.store, args.email, args.resetPasswordToken, args.newPassword);

const deleteCustomerField: Resolver = (_, __, context) => {
  deleteCustomer(context.realm, ownCustomer(context));
  return true;
};

const confirm: Resolver<{ input: { email: string; confirmation_key: string } }> = (_, { input }, { realm, store }) => ({
  customer: confirmEmail(realm, store, input.email, input.confirmation_key),
});

const resend: Resolver<WithEmail> = (_, { email }, { realm, store }) => resendConfirmationEmail(realm, store, email);

const queryCustomer: Resolver = (_, __, context) =>
  context.realm.behaviour.resolver_cache_key === 'id'
    ? cachedById(context, () => ownCustomer(context))
    : ownCustomer(context);

/** Queries about the customer that is signed in, and about e-mail addresses. */
export const accountQueries = {
  customer: queryCustomer,
  isEmailAvailable: isEmailAvailableField,
};

/** The reCAPTCHA form of each mutation: [ReCaptchaCustomer/Model/WebapiConfigProvider.php]. */
export const accountMutations = {
  createCustomer: withRecaptcha('customer_create', create),
  createCustomerV2: withRecaptcha('customer_create', create),
  updateCustomer: update,
  updateCustomerV2: update,
  updateCustomerEmail,
  changeCustomerPassword: withRecaptcha('customer_edit', changeCustomerPassword),
  requestPasswordResetEmail: withRecaptcha(
    'customer_forgot_password',
    requestPasswordResetEmail,
    ({ recaptcha_in_web_api }) => recaptcha_in_web_api === 'present',
  ),
  resetPassword: withRecaptcha('customer_forgot_password', resetPasswordField),
  deleteCustomer: deleteCustomerField,
  confirmEmail: confirm,
  resendConfirmationEmail: withRecaptcha('resend_confirmation_email', resend),
};
