import { activateGoogle, configureGoogle, issueTokenWithGoogle } from '../../domain/two-factor/google-authenticator.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { type ServiceCall, type ServiceMethod, text } from '../values/service-call.ts';

/** Google Authenticator. [magento/security-package TwoFactorAuth/Model/Provider/Engine/Google/*.php] */
export const googleServices = {
  createGoogleAccessToken: (call) =>
    issueTokenWithGoogle(call.realm, text(call, 'username'), text(call, 'password'), text(call, 'otp')),
  configureGoogle: configure,
  activateGoogle: (call) => activateGoogle(call.realm, text(call, 'tfaToken'), text(call, 'otp')),
} as const satisfies Readonly<Record<string, ServiceMethod>>;

/** The image is drawn after the domain has written: drawing changes nothing. A host can be too long for any code. */
async function configure(call: ServiceCall) {
  const { secret, uri } = configureGoogle(call.realm, call.store, text(call, 'tfaToken'));
  const { qrCode } = await import('./qr-code.ts');
  const image = await qrCode(uri).catch((error: unknown) => {
    throw new Refusal('internalError', {}, { why: String(error) });
  });
  return { qr_code_base64: image, secret_code: secret };
}
