import {
  describeProviders,
  getDefaultProvider,
  listInstalledProviders,
  listProvidersToActivate,
  setDefaultProvider,
  setUserProviders,
} from '../../domain/two-factor/provider-lists.ts';
import { requireTfaTokenUser } from '../../domain/two-factor/provider-setup.ts';
import { listForcedProviders } from '../../domain/two-factor/two-factor-sign-in.ts';
import { intArgument, type ServiceCall, type ServiceMethod, stringArgument } from './service-call.ts';

const forcedProviderData = ({ realm }: ServiceCall) => describeProviders(realm, listForcedProviders(realm));
const userOfCall = (call: ServiceCall): number => requireTfaTokenUser(call.realm, stringArgument(call, 'tfaToken'));
const activationData = ({ realm }: ServiceCall, userId: number) =>
  describeProviders(realm, listProvidersToActivate(realm, userId));

/** Services of lists of two-factor providers, for admins and for users with an e-mailed token. [magento/security-package TwoFactorAuth/Model/{Tfa,TfatActions}.php] */
export const twoFactorListServices = {
  getAllProviders: (call) => listInstalledProviders(call.realm),
  getForcedProviders: forcedProviderData,
  getUserProviders: forcedProviderData,
  getProvidersToActivate: (call) => activationData(call, intArgument(call, 'userId')),
  getDefaultProvider: (call) => getDefaultProvider(call.realm, intArgument(call, 'userId')),
  setDefaultProvider: (call) =>
    setDefaultProvider(call.realm, intArgument(call, 'userId'), stringArgument(call, 'providerCode')),
  setUserProviders: (call) =>
    setUserProviders(call.realm, intArgument(call, 'userId'), stringArgument(call, 'providersCodes')),
  getUserProvidersByToken(call) {
    userOfCall(call);
    return forcedProviderData(call);
  },
  getProvidersToActivateByToken: (call) => activationData(call, userOfCall(call)),
} as const satisfies Readonly<Record<string, ServiceMethod>>;
