import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { decodeQR } from 'qr/decode.js';
import { expect, test } from 'vitest';
import { createPageDigest } from '../../src/browser/page-digest.ts';
import { pemOfPoint, pointOfPem } from '../../src/browser/replacements/page-ec-public-key.ts';
import { createQrCode } from '../../src/browser/replacements/page-qr-code.ts';
import { seedNumber } from '../../src/browser/replacements/page-seed-number.ts';
import { statusPhrase } from '../../src/browser/replacements/page-status-phrase.ts';
import { JWT_ALGORITHMS, OAUTH_METHODS } from '../../src/platform/digest.ts';
import { pemOfPoint as nodePemOfPoint, pointOfPem as nodePointOfPem } from '../../src/platform/ec-public-key.ts';
import { createNodeDigest } from '../../src/platform/node-digest.ts';
import { seedNumber as nodeSeedNumber } from '../../src/platform/seed-number.ts';
import { statusPhrase as nodeStatusPhrase } from '../../src/platform/status-phrase.ts';
import { expectConformance, sendBy, shares } from './conformance-by-fetch.ts';

const BUNDLE = join(import.meta.dirname, '../../dist/browser.js');
const node = createNodeDigest();
const page = createPageDigest();
const TEXTS = ['', 'Grüße 🙂', 'a'.repeat(300), 'x&y=z %20+'];

test('the bundle has no module of Node', () => {
  const bundle = readFileSync(BUNDLE, 'utf8');
  expect(bundle.match(/["'`]node:[\w/]+["'`]|\brequire\(["'`]|\bimport\(["'`]\w/g)).toBeNull();
});

test.each(TEXTS)('hashes %j as Node does', (text) => {
  expect(page.sha256(text)).toBe(node.sha256(text));
  expect(page.sha1(text)).toBe(node.sha1(text));
  for (const hash of ['sha1', 'sha256'] as const) expect(page.hmac(text, text, hash)).toBe(node.hmac(text, text, hash));
  expect(page.encodeBase64(text)).toBe(node.encodeBase64(text));
  expect(page.decodeBase64(node.encodeBase64(text))).toBe(text);
  expect(seedNumber(text)).toBe(nodeSeedNumber(text));
});

test.each(JWT_ALGORITHMS)('signs and reads tokens with %s as Node does', (algorithm) => {
  const claims = { uid: 1, iat: 1_900_000_000, jti: 'ü:1' };
  const [own, other] = [page.signer('key', algorithm, '1'), node.signer('key', algorithm, '1')];
  const token = other.sign(claims);
  expect(own.sign(claims)).toBe(token);
  for (const each of [token, `${token}x`, token.replace('.', '.e'), 'a.b', 'a.b.c', ''])
    expect(own.read(each)).toEqual(other.read(each));
});

test.each(OAUTH_METHODS)('signs requests with %s as Node does', (signatureMethod) => {
  const parameters = { oauth_nonce: 'n!*()', 'search[a]': 'é ~', b: '2', a: '' };
  const base = { signatureMethod, method: 'get', url: 'http://localhost/rest/V1/x', parameters };
  expect(page.oauthSignature(base, 's&c', 't')).toBe(node.oauthSignature(base, 's&c', 't'));
});

test('computes the one-time codes, phrases and keys that Node computes', () => {
  expect(page.oneTimeCode('JBSWY3DPEHPK3PXP', 1_900_000_000_000)).toBe(
    node.oneTimeCode('JBSWY3DPEHPK3PXP', 1_900_000_000_000),
  );
  for (let status = 200; status < 600; status += 1) expect(statusPhrase(status)).toBe(nodeStatusPhrase(status));
  const point = {
    x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
    y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
  };
  expect(pemOfPoint(point)).toBe(nodePemOfPoint(point));
  expect(pointOfPem(nodePemOfPoint(point))).toEqual(nodePointOfPem(nodePemOfPoint(point)));
  expect(() => pointOfPem('-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----')).toThrow('elliptic-curve');
});

test('draws a QR code that can be read', async () => {
  const png = PNG.sync.read(Buffer.from(await createQrCode('otpauth://totp/admin?secret=ABC'), 'base64'));
  expect([png.width, png.height]).toEqual([400, 400]);
  expect(decodeQR({ width: png.width, height: png.height, data: png.data })).toBe('otpauth://totp/admin?secret=ABC');
});

test.each(shares)('the bundle passes the conformance cases, share %i', async (share) => {
  const { createMagentoMock } = (await import(BUNDLE)) as typeof import('../../src/browser.ts');
  const magento = await createMagentoMock();
  await expectConformance(
    sendBy(() => magento.url, magento.handle),
    share,
  );
  await magento.close();
});

test('the example of the documentation is the script of the storefront page', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/adapters.md'), 'utf8');
  const script = readFileSync(join(import.meta.dirname, 'pages/start-mock.js'), 'utf8');
  expect(page).toContain(`\`\`\`js\n${script}\`\`\``);
});
