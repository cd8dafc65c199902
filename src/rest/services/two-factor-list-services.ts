import {
  defaultProvider,
  installedProviders,
  providerData,
  providersToActivate,
  setDefaultProvider,
  setUserProviders,
} from '../../domain/two-factor/provider-lists.ts';
import { userOfTfaToken } from '../../domain/two-factor/provider-setup.ts';
import { forcedProviders } from '../../domain/two-factor/two-factor-sign-in.ts';
import { number, type ServiceCall, type ServiceMethod, text } from '../values/service-call.ts';

const forced = ({ realm }: ServiceCall) => providerData(realm, forcedProviders(realm));
const userOfToken = (call: ServiceCall): number => userOfTfaToken(call.realm, text(call, 'tfaToken'));
const toActivate = ({ realm }: ServiceCall, userId: number) => providerData(realm, providersToActivate(realm, userId));

/** Providers, for admins and for holders of a mailed token. [magento/security-package TwoFactorAuth/Model/{Tfa,TfatActions}.php] */
export const twoFactorListServices = {
  getAllProviders: (call) => installedProviders(call.realm),
  getForcedProviders: forced,
  getUserProviders: forced,
  getProvidersToActivate: (call) => toActivate(call, number(call, 'userId')),
  getDefaultProvider: (call) => defaultProvider(call.realm, number(call, 'userId')),
  setDefaultProvider: (call) => setDefaultProvider(call.realm, number(call, 'userId'), text(call, 'providerCode')),
  setUserProviders: (call) => setUserProviders(call.realm, number(call, 'userId'), text(call, 'providersCodes')),
  getUserProvidersByToken(call) {
    userOfToken(call);
    return forced(call);
  },
  getProvidersToActivateByToken: (call) => toActivate(call, userOfToken(call)),
} as const satisfies Readonly<Record<string, ServiceMethod>>;
