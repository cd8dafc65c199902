import { PNG } from 'pngjs';
import decode from 'qr/decode.js';

/** Decodes the QR code of a PNG in base64. */
export function readQrCode(base64: unknown): { width: number; height: number; text: string } {
  const { width, height, data } = PNG.sync.read(Buffer.from(String(base64), 'base64'));
  return { width, height, text: decode({ width, height, data }) };
}
