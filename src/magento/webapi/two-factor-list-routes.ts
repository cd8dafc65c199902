import { ANONYMOUS } from '../acl/acl-resources.ts';
import { intParameter, stringParameter, type WebapiRoute } from './webapi-route.ts';

const TFA = ['Magento_TwoFactorAuth::tfa'] as const;

const userId = intParameter('userId');
const tfaToken = stringParameter('tfaToken');

/** Lists of two-factor providers, for admins and for holders of an e-mailed token. [magento/security-package TwoFactorAuth/etc/webapi.xml] */
export const twoFactorListRoutes = [
  {
    method: 'GET',
    path: '/V1/tfa/installed-providers',
    resources: TFA,
    service: 'getAllProviders',
    serviceInterface: 'twoFactorAuthTfaV1',
    parameters: [],
  },
  {
    method: 'GET',
    path: '/V1/tfa/forced-providers',
    resources: TFA,
    service: 'getForcedProviders',
    serviceInterface: 'twoFactorAuthTfaV1',
    parameters: [],
  },
  {
    method: 'GET',
    path: '/V1/tfa/user-providers/:userId',
    resources: TFA,
    service: 'getUserProviders',
    serviceInterface: 'twoFactorAuthTfaV1',
    parameters: [userId],
  },
  {
    method: 'GET',
    path: '/V1/tfa/providers-to-activate/:userId',
    resources: TFA,
    service: 'getProvidersToActivate',
    serviceInterface: 'twoFactorAuthTfaV1',
    parameters: [userId],
  },
  {
    method: 'GET',
    path: '/V1/tfa/default-provider-code/:userId',
    resources: TFA,
    service: 'getDefaultProvider',
    serviceInterface: 'twoFactorAuthUserConfigManagerV1',
    parameters: [userId],
  },
  {
    method: 'PUT',
    path: '/V1/tfa/default-provider-code/:userId',
    resources: TFA,
    service: 'setDefaultProvider',
    serviceInterface: 'twoFactorAuthTfaV1',
    parameters: [userId, stringParameter('providerCode')],
  },
  {
    method: 'PUT',
    path: '/V1/tfa/user-providers/:userId',
    resources: TFA,
    service: 'setUserProviders',
    serviceInterface: 'twoFactorAuthTfaV1',
    parameters: [userId, stringParameter('providersCodes')],
  },
  {
    method: 'GET',
    path: '/V1/tfa/tfat-user-providers',
    resources: [ANONYMOUS],
    service: 'getUserProvidersByToken',
    serviceInterface: 'twoFactorAuthTfatActionsV1',
    parameters: [tfaToken],
  },
  {
    method: 'GET',
    path: '/V1/tfa/tfat-providers-to-activate',
    resources: [ANONYMOUS],
    service: 'getProvidersToActivateByToken',
    serviceInterface: 'twoFactorAuthTfatActionsV1',
    parameters: [tfaToken],
  },
] as const satisfies readonly WebapiRoute[];
