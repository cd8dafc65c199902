import {
  activateDuo,
  activateDuoBySignature,
  configureDuo,
  duoAuthenticationData,
  issueTokenWithDuoPasscode,
  issueTokenWithDuoSignature,
} from '../../domain/two-factor/duo.ts';
import { type ServiceMethod, text } from '../values/service-call.ts';

/** Duo, of both generations. [magento/security-package TwoFactorAuth/Model/Provider/Engine/DuoSecurity/*.php] */
export const duoServices = {
  configureDuo: (call) => configureDuo(call.realm, text(call, 'tfaToken')),
  getDuoAuthenticationData: (call) => duoAuthenticationData(call.realm, text(call, 'username'), text(call, 'password')),
  createDuoAccessTokenBySignature: (call) =>
    issueTokenWithDuoSignature(
      call.realm,
      text(call, 'username'),
      text(call, 'password'),
      text(call, 'signatureResponse'),
    ),
  activateDuoBySignature: (call) =>
    activateDuoBySignature(call.realm, text(call, 'tfaToken'), text(call, 'signatureResponse')),
  createDuoAccessTokenByPasscode: (call) =>
    issueTokenWithDuoPasscode(call.realm, text(call, 'username'), text(call, 'password'), text(call, 'passcode')),
  activateDuo: (call) => activateDuo(call.realm, text(call, 'tfaToken')),
} as const satisfies Readonly<Record<string, ServiceMethod>>;
