import { issueTokenWithGoogle } from '../../domain/google.ts';
import { type ServiceMethod, text } from '../service-call.ts';

/** Second factors. [magento/security-package TwoFactorAuth/etc/webapi.xml] */
export const twoFactorServices = {
  createGoogleAccessToken: (call) =>
    issueTokenWithGoogle(call.realm, text(call, 'username'), text(call, 'password'), text(call, 'otp')),
} as const satisfies Readonly<Record<string, ServiceMethod>>;
