/** The header and payload of a JSON Web Token; `undefined` for another token. */
export function decodeJwt(token: string): { readonly header: unknown; readonly payload: unknown } | undefined {
  const [header, payload, signature] = token.split('.');
  if (header === undefined || payload === undefined || signature === undefined) return undefined;
  try {
    return { header: decodePart(header), payload: decodePart(payload) };
  } catch {
    return undefined;
  }
}

const decodePart = (part: string): unknown =>
  JSON.parse(
    new TextDecoder().decode(
      Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0)),
    ),
  );
