import { createPrivateKey, X509Certificate } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { checkServerIdentity, connect } from 'node:tls';
import { expect, test } from 'vitest';
import { createCertificate } from '../../src/server/certificate.ts';
import { time } from '../../src/server/der.ts';

const certificateFor = (host: string): X509Certificate => new X509Certificate(createCertificate(host).cert);

test('is signed with its own key, and may sign as an authority', () => {
  const certificate = certificateFor('localhost');
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.checkIssued(certificate)).toBe(true);
  expect(certificate).toMatchObject({ ca: true, subject: 'CN=localhost', issuer: 'CN=localhost' });
  expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
});

test('has the private key of its public key', () => {
  const { cert, private: key } = createCertificate('localhost');
  expect(new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))).toBe(true);
});

test.each([
  ['localhost', 'DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1'],
  ['shop.example', 'DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1, DNS:shop.example'],
  ['192.168.0.255', 'DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1, IP Address:192.168.0.255'],
  ['fe80::1:2', 'DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1, IP Address:FE80:0:0:0:0:0:1:2'],
  ['::ffff:10.0.0.1', expect.stringMatching(/IP Address:0:0:0:0:0:FFFF:A00:1$/)],
  ['fe80::1%lo', expect.stringMatching(/IP Address:FE80:0:0:0:0:0:0:1$/)],
  ['b\u00fccher.example', expect.stringMatching(/DNS:xn--bcher-kva\.example$/)],
  ['', 'DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1'],
  ['2001:db8:1:2:3:4:5:6', expect.stringMatching(/IP Address:2001:DB8:1:2:3:4:5:6$/)],
])('is valid for the loopback names and %s', (host, names) => {
  expect(certificateFor(host).subjectAltName).toEqual(names);
});

test('is valid from yesterday, for 398 days: the longest that all browsers accept', () => {
  const { validFrom, validTo } = certificateFor('localhost');
  expect(Date.parse(validTo) - Date.parse(validFrom)).toBe(398 * 86_400_000);
});

test('has a serial number of its own', () => {
  expect(certificateFor('localhost').serialNumber).not.toBe(certificateFor('localhost').serialNumber);
});

test.each(['localhost', '127.0.0.1', '::1'])('is accepted for %s by a client that trusts it', async (name) => {
  const { cert, private: key } = createCertificate('localhost');
  const server = createServer({ cert, key });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const socket = connect({
    host: '127.0.0.1',
    port,
    ca: cert,
    checkServerIdentity: (_, peer) => checkServerIdentity(name, peer),
  });
  await new Promise((connected, refused) => socket.once('secureConnect', connected).once('error', refused));
  expect(socket.authorized).toBe(true);
  socket.destroy();
  server.close();
});

test('writes times from 2050 on with four digits of the year', () => {
  expect(time(new Date('2049-12-31T23:59:59.999Z')).toString('latin1')).toBe('\x17\x0d491231235959Z');
  expect(time(new Date('2050-01-01T00:00:00Z')).toString('latin1')).toBe('\x18\x0f20500101000000Z');
});
