import type { Realm } from '../../state/realm.ts';
import type { Admin } from '../../state/tables/account-rows.ts';

/** Identifier of the algorithm. [IANA COSE Algorithms] */
const ES256 = -7;
/** Time that the browser waits for the user, in milliseconds. */
const TIMEOUT = 60_000;

type Bytes = readonly number[];

/** Options for registering a key in a browser, with bytes as arrays of numbers. [U2fKey/WebAuthn.php getRegisterData] */
export const buildCreationOptions = ({ digest }: Realm, { id, username }: Admin, domain: string, challenge: Bytes) => ({
  publicKey: {
    challenge,
    user: { id: asciiBytes(digest.sha1(String(id))), name: username, displayName: username },
    rp: { name: domain, id: domain },
    pubKeyCredParams: [{ alg: ES256, type: 'public-key' }],
    attestation: 'indirect',
    authenticatorSelection: {
      authenticatorAttachment: 'cross-platform',
      requireResidentKey: false,
      userVerification: 'discouraged',
    },
    timeout: TIMEOUT,
    excludeCredentials: [],
    extensions: { exts: true },
  },
});

/** Options for signing a challenge in a browser. [U2fKey/WebAuthn.php getAuthenticateData] */
export const buildRequestOptions = ({ digest }: Realm, { two_factor }: Admin, domain: string, challenge: Bytes) => ({
  credentialRequestOptions: {
    challenge,
    timeout: TIMEOUT,
    allowCredentials: (two_factor.u2fkey?.public_keys ?? []).map(({ id }) => ({
      type: 'public-key',
      id: digest.base64Bytes(id),
    })),
    userVerification: 'discouraged',
    // The name of the admin store.
    extensions: { txAuthSimple: 'Authenticate with Admin' },
    rpId: domain,
  },
});

const asciiBytes = (text: string): Bytes => Array.from(text, (character) => character.charCodeAt(0));
