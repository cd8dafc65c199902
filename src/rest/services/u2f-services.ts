import { malformedInput } from '../../domain/two-factor/malformed-input.ts';
import {
  finishU2fSignIn,
  getU2fRegistrationPrompt,
  getU2fSignInPrompt,
  registerU2fKey,
  startU2fRegistration,
  startU2fSignIn,
} from '../../domain/two-factor/u2f.ts';
import { type ServiceCall, type ServiceMethod, stringArgument } from './service-call.ts';

const optionsJson = (options: unknown) => ({ credential_request_options_json: JSON.stringify(options) });

/** Services of security keys. [magento/security-package TwoFactorAuth/Model/Provider/Engine/U2fKey/{Configure,Authenticate}.php] */
export const u2fServices = {
  configureU2f: (call) => optionsJson(startU2fRegistration(call.realm, stringArgument(call, 'tfaToken'))),
  activateU2f: activate,
  challengeU2f: (call) =>
    optionsJson(startU2fSignIn(call.realm, stringArgument(call, 'username'), stringArgument(call, 'password'))),
  createU2fAccessToken: verify,
} as const satisfies Readonly<Record<string, ServiceMethod>>;

/** Registers a key. Verification is asynchronous: the prompt is read before it, and the key is stored after it. */
async function activate(call: ServiceCall): Promise<void> {
  const tfaToken = stringArgument(call, 'tfaToken');
  const prompt = getU2fRegistrationPrompt(call.realm, tfaToken);
  const credential = parseCredential(call);
  const { readRegistration } = await import('./web-authn.ts');
  registerU2fKey(call.realm, tfaToken, prompt, await readRegistration(credential, prompt));
}

async function verify(call: ServiceCall): Promise<string> {
  const prompt = getU2fSignInPrompt(call.realm, stringArgument(call, 'username'), stringArgument(call, 'password'));
  const credential = parseCredential(call);
  const { verifyAssertion } = await import('./web-authn.ts');
  await verifyAssertion(credential, prompt);
  return finishU2fSignIn(call.realm, prompt);
}

function parseCredential(call: ServiceCall): unknown {
  try {
    return JSON.parse(stringArgument(call, 'publicKeyCredentialJson'));
  } catch {
    throw malformedInput(call.realm, 'publicKeyCredentialJson is not valid JSON');
  }
}
