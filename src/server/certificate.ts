import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isIP, isIPv4 } from 'node:net';
import { domainToASCII } from 'node:url';
import { realTime } from '../platform/real-time.ts';
import { bitString, der, integer, objectIdentifier, sequence, time } from './der.ts';

/** A certificate and its private key, both as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly private: string;
}

/** A day, in milliseconds. */
const DAY = 86_400_000;
/** Validity of a certificate. Apple's systems reject a longer one, even in trusted certificates. */
const VALID_DAYS = 397;

const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const COMMON_NAME = '2.5.4.3';
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
/** Bytes of an uncompressed point of the curve P-256, the last of a public key. */
const POINT_LENGTH = 65;
const TRUE = der(0x01, Buffer.from([0xff]));

/** Creates a self-signed certificate (RFC 5280) for the loopback names and a host; each start has a new one. */
export function createCertificate(host: string): Certificate {
  const names = [...new Set(['localhost', '127.0.0.1', '::1', certifiedName(host)])].filter((name) => name !== '');
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(objectIdentifier(ECDSA_WITH_SHA256));
  const issuer = sequence(der(0x31, sequence(objectIdentifier(COMMON_NAME), der(0x0c, Buffer.from('localhost')))));
  const now = realTime.now();
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const content = sequence(
    der(0xa0, integer(Buffer.from([2]))),
    // The highest bit is 0, and the first byte is not 0.
    integer(Buffer.concat([Buffer.from([0x40]), randomBytes(15)])),
    algorithm,
    issuer,
    sequence(time(new Date(now - DAY)), time(new Date(now + VALID_DAYS * DAY))),
    issuer,
    key,
    der(0xa3, sequence(...extensions(names, key.subarray(-POINT_LENGTH)))),
  );
  const certificate = sequence(content, algorithm, bitString(sign('sha256', content, privateKey)));
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${linesOf(certificate.toString('base64'))}\n-----END CERTIFICATE-----\n`,
    private: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

const extensions = (names: readonly string[], point: Buffer): Buffer[] => [
  // basicConstraints: the certificate may be added to the trusted authorities.
  extension('2.5.29.19', true, sequence(TRUE)),
  // keyUsage: digitalSignature and keyCertSign, the bits 0 and 5.
  extension('2.5.29.15', true, bitString(Buffer.from([0b1000_0100]), 2)),
  // subjectKeyIdentifier, without which a strict client (Python 3.13) refuses an authority.
  extension('2.5.29.14', false, der(0x04, createHash('sha1').update(point).digest())),
  // extKeyUsage
  extension('2.5.29.37', false, sequence(objectIdentifier(SERVER_AUTH))),
  // subjectAltName
  extension('2.5.29.17', false, sequence(...names.map(alternativeName))),
];

function extension(id: string, isCritical: boolean, value: Buffer): Buffer {
  const critical = isCritical ? [TRUE] : [];
  return sequence(objectIdentifier(id), ...critical, der(0x04, value));
}

/** The form of a host in a certificate: an address without its zone (`%eth0`), a name in ASCII. */
const certifiedName = (host: string): string => (isIP(host) === 0 ? domainToASCII(host) : host.replace(/%.*$/, ''));

const alternativeName = (name: string): Buffer =>
  isIP(name) === 0 ? der(0x82, Buffer.from(name)) : der(0x87, addressBytes(name));

function addressBytes(address: string): Buffer {
  if (isIPv4(address)) return Buffer.from(address.split('.').map(Number));
  // `URL` writes the last two groups of an address such as `::ffff:127.0.0.1` in hexadecimal digits.
  const [before = '', after] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const groups = [groupsOf(before), groupsOf(after ?? '')] as const;
  const zeros = Array<string>(8 - groups[0].length - groups[1].length).fill('0');
  const hex = [...groups[0], ...zeros, ...groups[1]].map((group) => group.padStart(4, '0')).join('');
  return Buffer.from(hex, 'hex');
}

const groupsOf = (text: string): string[] => (text === '' ? [] : text.split(':'));

const linesOf = (base64: string): string => base64.replaceAll(/.{64}(?=.)/g, '$&\n');
