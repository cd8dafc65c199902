import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { cose } from '@simplewebauthn/server/helpers';
import * as v from 'valibot';
import type { U2fPrompt, U2fSignIn } from '../../domain/two-factor/u2f.ts';
import type { PhraseKey } from '../../magento/phrases/phrases.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import type { U2fPublicKey } from '../../state/tables/two-factor-rows.ts';
import { base64url, coseOf, fromBase64, pemOf, withoutAttestation } from './web-authn-bytes.ts';

const clientData = v.looseObject({ type: v.string(), challenge: v.string(), origin: v.string() });

/** What Magento's own page makes of a browser's credential: bytes as base64. [view/adminhtml/web/js/u2fkey/configure.js] */
const registration = v.looseObject({
  id: v.string(),
  response: v.looseObject({ clientData, attestationObject: v.string() }),
});

/** Here the text that was signed comes beside the data read from it. [view/adminhtml/web/js/u2fkey/auth.js] */
const assertion = v.looseObject({
  id: v.string(),
  response: v.looseObject({
    clientData,
    clientDataJSON: v.string(),
    authenticatorData: v.string(),
    signature: v.string(),
  }),
});

/**
 * The key of a browser's new credential. What the key's maker attests, Magento does not look at.
 * [magento/security-package TwoFactorAuth/Model/Provider/Engine/U2fKey/WebAuthn.php getPublicKeyFromRegistrationData]
 *
 * @throws Refusal
 */
export async function readRegistration(sent: unknown, prompt: U2fPrompt): Promise<U2fPublicKey> {
  const { id, response } = read(registration, sent);
  answersPrompt(response.clientData, 'webauthn.create', prompt);
  return refusing('u2fKeyDataInvalid', async () => {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: {
        ...credentialNamed(id),
        response: {
          clientDataJSON: base64url(JSON.stringify(response.clientData)),
          attestationObject: base64url(withoutAttestation(fromBase64(response.attestationObject))),
        },
      },
      ...expected(response.clientData, prompt),
      requireUserVerification: false,
      supportedAlgorithmIDs: [cose.COSEALG.ES256],
    });
    if (registrationInfo === undefined) throw new Error('not verified');
    const { credential, aaguid } = registrationInfo;
    if (credential.id !== base64url(fromBase64(id))) throw new Error('the id is not that of the key');
    return {
      id,
      key: pemOf(credential.publicKey),
      aaguid: Buffer.from(aaguid.replaceAll('-', ''), 'hex').toString('base64'),
    };
  });
}

/**
 * Holds a browser's signed answer against the keys of an admin. The counter is not looked at.
 * [U2fKey/WebAuthn.php assertCredentialDataIsValid]
 *
 * @throws Refusal
 */
export async function verifyAssertion(sent: unknown, prompt: U2fSignIn): Promise<void> {
  const { id, response } = read(assertion, sent);
  const key = prompt.keys.find((each) => each.id === id);
  if (key === undefined) throw new Refusal('u2fKeyInvalid', {}, { why: 'no registered key has that id' });
  answersPrompt(response.clientData, 'webauthn.get', prompt);
  await refusing('u2fKeyInvalid', async () => {
    const { verified } = await verifyAuthenticationResponse({
      response: {
        ...credentialNamed(id),
        response: {
          clientDataJSON: base64url(response.clientDataJSON),
          authenticatorData: base64url(fromBase64(response.authenticatorData)),
          signature: base64url(fromBase64(response.signature)),
        },
      },
      ...expected(response.clientData, prompt),
      requireUserVerification: false,
      credential: { id: base64url(fromBase64(id)), publicKey: coseOf(key.key), counter: 0 },
    });
    if (!verified) throw new Error('wrong signature');
  });
}

function read<Output>(schema: v.GenericSchema<unknown, Output>, sent: unknown): Output {
  const { success, output, issues } = v.safeParse(schema, sent);
  if (success) return output;
  const [{ message }] = issues;
  throw new Refusal('u2fKeyInvalid', {}, { why: `no credential as Magento's page sends it: ${message}` });
}

type ClientData = v.InferOutput<typeof clientData>;

/** Origins are compared by host alone. */
function answersPrompt({ type, challenge, origin }: ClientData, wanted: string, prompt: U2fPrompt): void {
  const why =
    challenge !== challengeText(prompt)
      ? 'not the challenge that was given out'
      : hostOf(origin) !== prompt.domain
        ? `origin ${origin} is not of ${prompt.domain}`
        : type !== wanted
          ? `type ${type} is not ${wanted}`
          : undefined;
  if (why !== undefined) throw new Refusal('u2fKeyInvalid', {}, { why });
}

const challengeText = ({ challenge }: U2fPrompt): string => base64url(Uint8Array.from(challenge));

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).hostname : undefined;
}

const expected = ({ origin }: ClientData, prompt: U2fPrompt) => ({
  expectedChallenge: challengeText(prompt),
  expectedOrigin: origin,
  expectedRPID: prompt.domain,
});

function credentialNamed(sentId: string) {
  const id = base64url(fromBase64(sentId));
  return { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} };
}

/** The library throws for whatever does not hold; its words are for the journal. */
async function refusing<Value>(phrase: PhraseKey, verify: () => Promise<Value>): Promise<Value> {
  try {
    return await verify();
  } catch (error) {
    throw new Refusal(phrase, {}, { why: error instanceof Error ? error.message : String(error) });
  }
}
