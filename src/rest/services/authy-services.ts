import {
  activateAuthy,
  configureAuthy,
  issueTokenWithAuthy,
  issueTokenWithOneTouch,
  sendAuthyToken,
} from '../../domain/two-factor/authy.ts';
import { objectArgument, type ServiceMethod, stringArgument } from './service-call.ts';

/** Services of Authy. [magento/security-package TwoFactorAuth/Model/Provider/Engine/Authy/*.php] */
export const authyServices = {
  createAuthyAccessToken: (call) =>
    issueTokenWithAuthy(
      call.realm,
      stringArgument(call, 'username'),
      stringArgument(call, 'password'),
      stringArgument(call, 'otp'),
    ),
  sendAuthyToken: (call) =>
    sendAuthyToken(
      call.realm,
      stringArgument(call, 'username'),
      stringArgument(call, 'password'),
      stringArgument(call, 'via'),
    ),
  createOneTouchAccessToken: (call) =>
    issueTokenWithOneTouch(call.realm, stringArgument(call, 'username'), stringArgument(call, 'password')),
  configureAuthy: (call) =>
    configureAuthy(call.realm, stringArgument(call, 'tfaToken'), objectArgument(call, 'deviceData')),
  activateAuthy: (call) => activateAuthy(call.realm, stringArgument(call, 'tfaToken'), stringArgument(call, 'otp')),
} as const satisfies Readonly<Record<string, ServiceMethod>>;
