import {
  activateAuthy,
  configureAuthy,
  issueTokenWithAuthy,
  issueTokenWithOneTouch,
  sendAuthyToken,
} from '../../domain/two-factor/authy.ts';
import { object, type ServiceMethod, text } from '../values/service-call.ts';

/** Authy. [magento/security-package TwoFactorAuth/Model/Provider/Engine/Authy/*.php] */
export const authyServices = {
  createAuthyAccessToken: (call) =>
    issueTokenWithAuthy(call.realm, text(call, 'username'), text(call, 'password'), text(call, 'otp')),
  sendAuthyToken: (call) =>
    sendAuthyToken(call.realm, text(call, 'username'), text(call, 'password'), text(call, 'via')),
  createOneTouchAccessToken: (call) =>
    issueTokenWithOneTouch(call.realm, text(call, 'username'), text(call, 'password')),
  configureAuthy: (call) => configureAuthy(call.realm, text(call, 'tfaToken'), object(call, 'deviceData')),
  activateAuthy: (call) => activateAuthy(call.realm, text(call, 'tfaToken'), text(call, 'otp')),
} as const satisfies Readonly<Record<string, ServiceMethod>>;
