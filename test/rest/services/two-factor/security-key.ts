import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** Magento's options for the browser, with bytes as arrays of numbers. */
interface CredentialOptions {
  readonly challenge: readonly number[];
  readonly rpId: string;
}

/** Values that a test replaces to get an invalid credential. */
export interface CredentialOverrides {
  readonly origin?: string;
  readonly type?: string;
  readonly challenge?: readonly number[];
  readonly rpId?: string;
  readonly flags?: number;
  readonly alg?: number;
  readonly signature?: Buffer;
  readonly attestation?: Buffer;
}

const USER_PRESENT = 0x01;
const HAS_CREDENTIAL = 0x40;

/** A security key in software. Its credentials have the format of Magento's own page. */
export function createSecurityKey() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(32);

  const cosePublicKey = (alg: number) =>
    Buffer.concat([
      // A CBOR map of five entries: kty 2, alg, crv 1, x, y.
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x20 + -1 - alg, 0x20, 0x01]),
      Buffer.from([0x21, 0x58, 0x20]),
      Buffer.from(x, 'base64url'),
      Buffer.from([0x22, 0x58, 0x20]),
      Buffer.from(y, 'base64url'),
    ]);

  return {
    id: id.toString('base64'),
    pem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),

    /** `navigator.credentials.create`, with attestation `none` by default. */
    register(options: CredentialOptions, overrides: CredentialOverrides = {}) {
      const authData = Buffer.concat([
        authenticatorData(options, overrides, USER_PRESENT | HAS_CREDENTIAL),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        cosePublicKey(overrides.alg ?? -7),
      ]);
      const attestationObject = overrides.attestation ?? attestationOf(authData);
      const { data } = clientData(options, overrides, 'webauthn.create');
      return { id: this.id, response: { clientData: data, attestationObject: attestationObject.toString('base64') } };
    },

    /** `navigator.credentials.get`. */
    assert(options: CredentialOptions, overrides: CredentialOverrides = {}) {
      const authData = authenticatorData(options, overrides, USER_PRESENT);
      const { data, json } = clientData(options, overrides, 'webauthn.get');
      const signature = overrides.signature ?? sign('sha256', Buffer.concat([authData, sha256(json)]), privateKey);
      return {
        type: 'public-key',
        id: this.id,
        response: {
          authenticatorData: authData.toString('base64'),
          clientData: data,
          clientDataJSON: json,
          signature: signature.toString('base64'),
        },
      };
    },
  };
}

/** A CBOR map of three entries: fmt, attStmt, authData. */
export const attestationOf = (authData: Buffer, fmt = 'none', statement = Buffer.from([0xa0])): Buffer =>
  Buffer.concat([
    Buffer.from([0xa3, 0x63]),
    Buffer.from('fmt'),
    Buffer.from([0x60 + fmt.length]),
    Buffer.from(fmt),
    Buffer.from([0x67]),
    Buffer.from('attStmt'),
    statement,
    Buffer.from([0x68]),
    Buffer.from('authData'),
    Buffer.from([0x58, authData.length]),
    authData,
  ]);

function authenticatorData(options: CredentialOptions, overrides: CredentialOverrides, flags: number): Buffer {
  const counter = Buffer.alloc(4);
  return Buffer.concat([sha256(overrides.rpId ?? options.rpId), Buffer.from([overrides.flags ?? flags]), counter]);
}

function clientData(options: CredentialOptions, overrides: CredentialOverrides, type: string) {
  const data = {
    type: overrides.type ?? type,
    challenge: Buffer.from(overrides.challenge ?? options.challenge).toString('base64url'),
    origin: overrides.origin ?? `https://${options.rpId}`,
    crossOrigin: false,
  };
  return { data, json: JSON.stringify(data) };
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
