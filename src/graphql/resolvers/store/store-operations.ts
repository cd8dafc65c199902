import {
  getCustomerGroupName,
  listGroupsOfWebsite,
  sharesCustomerGroup,
} from '../../../domain/accounts/customer-groups.ts';
import { NOT_LOGGED_IN_GROUP } from '../../../domain/catalog/group-prices.ts';
import { getRecaptchaType, hasRecaptchaKeys } from '../../../domain/store/recaptcha-guard.ts';
import { RECAPTCHA_FORMS, type RecaptchaForm, type RecaptchaType } from '../../../magento/config/recaptcha-config.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import { uidOf } from '../../../magento/schema/uid.ts';
import { setting } from '../../../state/configuration.ts';
import type { Realm } from '../../../state/realm.ts';
import type { Store } from '../../../state/tables/account-rows.ts';
import type { Resolver } from '../resolver.ts';
import { customerIdIn } from '../resolver-context.ts';
import { storeConfigOf } from './store-config-fields.ts';

/** The reCAPTCHA settings of a form. [magento/security-package ReCaptchaWebapiGraphQl/Model/Resolver/ReCaptchaFormConfig.php] */
const recaptchaFormConfig: Resolver<{ formType: string }> = (_, { formType }, { realm, store }) => {
  const form = RECAPTCHA_FORMS.find((each) => each === formType.toLowerCase());
  const type = form && getRecaptchaType(realm, store, form);
  if (type === undefined) return { is_enabled: false, configurations: null };
  return { is_enabled: hasRecaptchaKeys(realm, store, type), configurations: configurationOf(realm, store, type) };
};

const configurationOf = (realm: Realm, store: Store, type: RecaptchaType) => ({
  re_captcha_type: type.toUpperCase(),
  ...commonSettings(realm, store, type),
  validation_failure_message: setting(realm, 'recaptcha_frontend/failure_messages/validation_failure_message', store),
  technical_failure_message: setting(realm, 'recaptcha_frontend/failure_messages/technical_failure_message', store),
});

const commonSettings = (realm: Realm, store: Store, type: RecaptchaType) => ({
  website_key: setting(realm, `recaptcha_frontend/type_${type}/public_key`, store),
  minimum_score:
    type === 'recaptcha_v3' ? setting(realm, 'recaptcha_frontend/type_recaptcha_v3/score_threshold', store) : null,
  badge_position: type === 'recaptcha' ? null : setting(realm, `recaptcha_frontend/type_${type}/position`, store),
  theme: setting(realm, `recaptcha_frontend/type_${type}/theme`, store),
  language_code: setting(realm, `recaptcha_frontend/type_${type}/lang`, store),
});

/**
 * The settings of reCAPTCHA v3, with its forms.
 * [magento/security-package ReCaptchaWebapiGraphQl/Model/Resolver/ReCaptchaV3.php]
 */
const recaptchaV3Config: Resolver = (_, __, { realm, store }) => {
  const forms = RECAPTCHA_FORMS.filter(
    (form: RecaptchaForm) => getRecaptchaType(realm, store, form) === 'recaptcha_v3',
  );
  return {
    is_enabled: hasRecaptchaKeys(realm, store, 'recaptcha_v3'),
    ...commonSettings(realm, store, 'recaptcha_v3'),
    failure_message: setting(realm, 'recaptcha_frontend/failure_messages/validation_failure_message', store),
    forms: forms.map((form) => form.toUpperCase()),
  };
};

/** The group whose prices the caller sees. [CustomerGraphQl/Model/Resolver/GetCustomerGroup.php] */
const customerGroup: Resolver = (_, __, context) => {
  const { realm, store } = context;
  if (!sharesCustomerGroup(realm, store)) throw new Refusal('groupSharingDisabled');
  const id = customerIdIn(context);
  const group = (id !== undefined && realm.world.customers.get(id)?.group_id) || NOT_LOGGED_IN_GROUP;
  return { uid: uidOf(group), name: getCustomerGroupName(realm, group) };
};

/** The groups that are not excluded from the website. [CustomerGraphQl/Model/Resolver/AllCustomerGroups.php, 2.4.8] */
const allCustomerGroups: Resolver = (_, __, { realm, store }) => {
  if (!setting(realm, 'customer/account_information/graphql_share_all_customer_groups', store))
    throw new Refusal('groupSharingDisabled');
  return listGroupsOfWebsite(realm, store).map(({ code }) => ({ name: code }));
};

const storeConfig: Resolver = (_, __, { store }) => storeConfigOf(store);

/** Queries about store views. */
export const storeQueries = {
  storeConfig,
  recaptchaFormConfig,
  recaptchaV3Config,
  customerGroup,
  allCustomerGroups,
};
