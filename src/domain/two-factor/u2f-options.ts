import type { Realm } from '../../state/realm.ts';
import type { Admin } from '../../state/tables/account-rows.ts';

const ES256 = -7;
/** Milliseconds. */
const TIMEOUT = 60_000;

type Bytes = readonly number[];

/** What a browser is to register, bytes as lists of numbers. [U2fKey/WebAuthn.php getRegisterData] */
export const creationOptions = ({ digest }: Realm, { id, username }: Admin, domain: string, challenge: Bytes) => ({
  publicKey: {
    challenge,
    user: { id: bytesOf(digest.sha1(String(id))), name: username, displayName: username },
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

/** What a browser is to sign. [U2fKey/WebAuthn.php getAuthenticateData] */
export const requestOptions = ({ digest }: Realm, { two_factor }: Admin, domain: string, challenge: Bytes) => ({
  credentialRequestOptions: {
    challenge,
    timeout: TIMEOUT,
    allowCredentials: (two_factor.u2fkey?.public_keys ?? []).map(({ id }) => ({
      type: 'public-key',
      id: digest.bytesOfBase64(id),
    })),
    userVerification: 'discouraged',
    // The admin store's name.
    extensions: { txAuthSimple: 'Authenticate with Admin' },
    rpId: domain,
  },
});

/** Of a text in ASCII. */
const bytesOf = (text: string): Bytes => Array.from(text, (character) => character.charCodeAt(0));
