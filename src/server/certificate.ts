import { generate } from 'selfsigned';
import { realTime } from '../platform/real-time.ts';

/** A certificate and its private key, both as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly private: string;
}

/** A day, in milliseconds. */
const DAY = 86_400_000;
/** Validity of a certificate. Apple's systems reject a longer one, even in trusted certificates. */
const VALID_DAYS = 397;

/** Creates a self-signed certificate for the loopback names and a host. */
export function createCertificate(host: string): Promise<Certificate> {
  const names = ['localhost', '127.0.0.1', '::1', host].filter((name, index, all) => all.indexOf(name) === index);
  return generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(realTime.now() - DAY),
    notAfterDate: new Date(realTime.now() + VALID_DAYS * DAY),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: names.map(altName) },
    ],
  });
}

const altName = (name: string) =>
  /^[\d.]+$|:/.test(name) ? { type: 7 as const, ip: name } : { type: 2 as const, value: name };
