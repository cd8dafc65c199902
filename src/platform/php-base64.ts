/** Base64 as PHP reads it: what does not belong there is left out. Node would also take the URL's alphabet, and end at the first padding. */
export const phpBase64 = (text: string): Buffer<ArrayBuffer> =>
  Buffer.from(text.replace(/[^A-Za-z0-9+/]/g, ''), 'base64');
