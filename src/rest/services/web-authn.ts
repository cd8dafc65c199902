import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { cose } from '@simplewebauthn/server/helpers';
import * as v from 'valibot';
import type { U2fPrompt, U2fSignInPrompt } from '../../domain/two-factor/u2f.ts';
import type { PhraseKey } from '../../magento/phrases/phrases.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import type { U2fPublicKey } from '../../state/tables/two-factor-rows.ts';
import { base64url, coseOf, fromBase64, pemOf, withoutAttestation } from './web-authn-bytes.ts';

const clientData = v.looseObject({ type: v.string(), challenge: v.string(), origin: v.string() });

/** The schema of a browser's credential, as Magento's page sends it: bytes are base64. [view/adminhtml/web/js/u2fkey/configure.js] */
const registration = v.looseObject({
  id: v.string(),
  response: v.looseObject({ clientData, attestationObject: v.string() }),
});

/** The schema of a browser's assertion, as Magento's page sends it: with the signed JSON and its parsed value. [view/adminhtml/web/js/u2fkey/auth.js] */
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
 * Reads the key of a browser's new credential. Magento ignores the attestation of the manufacturer.
 * [magento/security-package TwoFactorAuth/Model/Provider/Engine/U2fKey/WebAuthn.php getPublicKeyFromRegistrationData]
 *
 * @throws Refusal
 */
export async function readRegistration(input: unknown, prompt: U2fPrompt): Promise<U2fPublicKey> {
  const { id, response } = parseCredential(registration, input);
  requirePromptMatch(response.clientData, 'webauthn.create', prompt);
  return refuseOnError('u2fKeyDataInvalid', async () => {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: {
        ...credentialWithId(id),
        response: {
          clientDataJSON: base64url(JSON.stringify(response.clientData)),
          attestationObject: base64url(withoutAttestation(fromBase64(response.attestationObject))),
        },
      },
      ...expectations(response.clientData, prompt),
      requireUserVerification: false,
      supportedAlgorithmIDs: [cose.COSEALG.ES256],
    });
    if (registrationInfo === undefined) throw new Error('the registration was not verified');
    const { credential, aaguid } = registrationInfo;
    if (credential.id !== base64url(fromBase64(id))) throw new Error('the credential id is not that of the key');
    return {
      id,
      key: pemOf(credential.publicKey),
      aaguid: Buffer.from(aaguid.replaceAll('-', ''), 'hex').toString('base64'),
    };
  });
}

/**
 * Verifies a browser's assertion with the keys of an admin. The signature counter is ignored.
 * [U2fKey/WebAuthn.php assertCredentialDataIsValid]
 *
 * @throws Refusal
 */
export async function verifyAssertion(input: unknown, prompt: U2fSignInPrompt): Promise<void> {
  const { id, response } = parseCredential(assertion, input);
  const key = prompt.keys.find((candidate) => candidate.id === id);
  if (key === undefined) throw new Refusal('u2fKeyInvalid', {}, { why: 'no registered key has this id' });
  requirePromptMatch(response.clientData, 'webauthn.get', prompt);
  await refuseOnError('u2fKeyInvalid', async () => {
    const { verified } = await verifyAuthenticationResponse({
      response: {
        ...credentialWithId(id),
        response: {
          clientDataJSON: base64url(response.clientDataJSON),
          authenticatorData: base64url(fromBase64(response.authenticatorData)),
          signature: base64url(fromBase64(response.signature)),
        },
      },
      ...expectations(response.clientData, prompt),
      requireUserVerification: false,
      credential: { id: base64url(fromBase64(id)), publicKey: coseOf(key.key), counter: 0 },
    });
    if (!verified) throw new Error('the signature is wrong');
  });
}

function parseCredential<Output>(schema: v.GenericSchema<unknown, Output>, input: unknown): Output {
  const { success, output, issues } = v.safeParse(schema, input);
  if (success) return output;
  const [{ message }] = issues;
  throw new Refusal(
    'u2fKeyInvalid',
    {},
    { why: `the credential does not have the format of Magento's page: ${message}` },
  );
}

type ClientData = v.InferOutput<typeof clientData>;

/** Refuses a credential that is not for the prompt. */
function requirePromptMatch(data: ClientData, expectedType: string, prompt: U2fPrompt): void {
  const why = findMismatch(data, expectedType, prompt);
  if (why !== undefined) throw new Refusal('u2fKeyInvalid', {}, { why });
}

/** Why a credential is not for the prompt. Origins are compared by their hosts. */
function findMismatch({ type, challenge, origin }: ClientData, expectedType: string, prompt: U2fPrompt) {
  if (challenge !== encodedChallenge(prompt)) return 'the challenge is not that of the prompt';
  if (hostOf(origin) !== prompt.domain) return `the origin ${origin} is not on ${prompt.domain}`;
  return type === expectedType ? undefined : `the type is ${type}, not ${expectedType}`;
}

const encodedChallenge = ({ challenge }: U2fPrompt): string => base64url(Uint8Array.from(challenge));

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).hostname : undefined;
}

const expectations = ({ origin }: ClientData, prompt: U2fPrompt) => ({
  expectedChallenge: encodedChallenge(prompt),
  expectedOrigin: origin,
  expectedRPID: prompt.domain,
});

function credentialWithId(encodedId: string) {
  const id = base64url(fromBase64(encodedId));
  return { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} };
}

/** Converts an error of the library to a refusal. The journal records its message. */
async function refuseOnError<Value>(phrase: PhraseKey, verify: () => Promise<Value>): Promise<Value> {
  try {
    return await verify();
  } catch (error) {
    throw new Refusal(phrase, {}, { why: error instanceof Error ? error.message : String(error) });
  }
}
