import { activateGoogle, configureGoogle, issueTokenWithGoogle } from '../../domain/two-factor/google-authenticator.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { type ServiceCall, type ServiceMethod, stringArgument } from './service-call.ts';

/** Services of Google Authenticator. [magento/security-package TwoFactorAuth/Model/Provider/Engine/Google/*.php] */
export const googleServices = {
  createGoogleAccessToken: (call) =>
    issueTokenWithGoogle(
      call.realm,
      stringArgument(call, 'username'),
      stringArgument(call, 'password'),
      stringArgument(call, 'otp'),
    ),
  configureGoogle: configure,
  activateGoogle: (call) => activateGoogle(call.realm, stringArgument(call, 'tfaToken'), stringArgument(call, 'otp')),
} as const satisfies Readonly<Record<string, ServiceMethod>>;

/** Issues a secret. The image is rendered after the state has changed; it fails if the host name is too long for a QR code. */
async function configure(call: ServiceCall) {
  const { secret, uri } = configureGoogle(call.realm, call.store, stringArgument(call, 'tfaToken'));
  const { createQrCode } = await import('./qr-code.ts');
  const image = await createQrCode(uri).catch((error: unknown) => {
    throw new Refusal('internalError', {}, { why: String(error) });
  });
  return { qr_code_base64: image, secret_code: secret };
}
