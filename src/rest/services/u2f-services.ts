import { malformedInput } from '../../domain/settings/malformed-input.ts';
import {
  finishU2fSignIn,
  registerU2fKey,
  startU2fRegistration,
  startU2fSignIn,
  u2fRegistration,
  u2fSignIn,
} from '../../domain/two-factor/u2f.ts';
import { type ServiceCall, type ServiceMethod, text } from '../values/service-call.ts';

const optionsJson = (options: unknown) => ({ credential_request_options_json: JSON.stringify(options) });

/** Security keys. [magento/security-package TwoFactorAuth/Model/Provider/Engine/U2fKey/{Configure,Authenticate}.php] */
export const u2fServices = {
  configureU2f: (call) => optionsJson(startU2fRegistration(call.realm, text(call, 'tfaToken'))),
  activateU2f: activate,
  challengeU2f: (call) => optionsJson(startU2fSignIn(call.realm, text(call, 'username'), text(call, 'password'))),
  createU2fAccessToken: verify,
} as const satisfies Readonly<Record<string, ServiceMethod>>;

/** Verification takes its time: the domain tells before what has to be signed, and writes after, at once. */
async function activate(call: ServiceCall): Promise<void> {
  const tfaToken = text(call, 'tfaToken');
  const prompt = u2fRegistration(call.realm, tfaToken);
  const credential = sentCredential(call);
  const { readRegistration } = await import('./web-authn.ts');
  registerU2fKey(call.realm, tfaToken, prompt, await readRegistration(credential, prompt));
}

async function verify(call: ServiceCall): Promise<string> {
  const prompt = u2fSignIn(call.realm, text(call, 'username'), text(call, 'password'));
  const credential = sentCredential(call);
  const { verifyAssertion } = await import('./web-authn.ts');
  await verifyAssertion(credential, prompt);
  return finishU2fSignIn(call.realm, prompt);
}

function sentCredential(call: ServiceCall): unknown {
  try {
    return JSON.parse(text(call, 'publicKeyCredentialJson'));
  } catch {
    throw malformedInput(call.realm, 'publicKeyCredentialJson is no JSON');
  }
}
