/** Decodes base64 as PHP does, which ignores invalid characters. Node also accepts base64url, and stops at the first padding. */
export const decodePhpBase64 = (text: string): Buffer<ArrayBuffer> =>
  Buffer.from(text.replace(/[^A-Za-z0-9+/]/g, ''), 'base64');
