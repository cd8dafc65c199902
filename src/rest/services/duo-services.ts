import {
  activateDuo,
  activateDuoBySignature,
  configureDuo,
  getDuoAuthenticationData,
  issueTokenWithDuoPasscode,
  issueTokenWithDuoSignature,
} from '../../domain/two-factor/duo.ts';
import { type ServiceMethod, stringArgument } from './service-call.ts';

/** Services of Duo, for both of its APIs. [magento/security-package TwoFactorAuth/Model/Provider/Engine/DuoSecurity/*.php] */
export const duoServices = {
  configureDuo: (call) => configureDuo(call.realm, stringArgument(call, 'tfaToken')),
  getDuoAuthenticationData: (call) =>
    getDuoAuthenticationData(call.realm, stringArgument(call, 'username'), stringArgument(call, 'password')),
  createDuoAccessTokenBySignature: (call) =>
    issueTokenWithDuoSignature(
      call.realm,
      stringArgument(call, 'username'),
      stringArgument(call, 'password'),
      stringArgument(call, 'signatureResponse'),
    ),
  activateDuoBySignature: (call) =>
    activateDuoBySignature(call.realm, stringArgument(call, 'tfaToken'), stringArgument(call, 'signatureResponse')),
  createDuoAccessTokenByPasscode: (call) =>
    issueTokenWithDuoPasscode(
      call.realm,
      stringArgument(call, 'username'),
      stringArgument(call, 'password'),
      stringArgument(call, 'passcode'),
    ),
  activateDuo: (call) => activateDuo(call.realm, stringArgument(call, 'tfaToken')),
} as const satisfies Readonly<Record<string, ServiceMethod>>;
