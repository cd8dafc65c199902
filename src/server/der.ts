/** Encodings of ASN.1's Distinguished Encoding Rules (ITU-T X.690) that a certificate needs. */

/** A value with its tag and its length. */
export function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content]);
}

/** A sequence of encoded values. */
export const sequence = (...values: readonly Uint8Array[]): Buffer => der(0x30, ...values);

/** An object identifier, such as `2.5.29.17`. */
export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  return der(0x06, Buffer.from([first * 40 + second, ...others.flatMap(base128)]));
}

/** A positive integer of big-endian bytes. */
export const integer = (bytes: Uint8Array): Buffer =>
  der(0x02, (bytes[0] ?? 0) > 0x7f ? Buffer.from([0]) : NONE, bytes);

/** A bit string; `unused` is the number of unused bits at the end of the last byte. */
export const bitString = (bytes: Uint8Array, unused = 0): Buffer => der(0x03, Buffer.from([unused]), bytes);

/** A time. The year has two digits until 2049, and four digits later. [RFC 5280, section 4.1.2.5] */
export function time(date: Date): Buffer {
  const digits = date.toISOString().replaceAll(/\.\d+|\D/g, '');
  return date.getUTCFullYear() < 2050
    ? der(0x17, Buffer.from(`${digits.slice(2)}Z`))
    : der(0x18, Buffer.from(`${digits}Z`));
}

const NONE = Buffer.alloc(0);

function lengthOf(length: number): number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}

function base128(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}
