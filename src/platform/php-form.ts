/** PHP's setting `max_input_vars`: it ignores further parameters. */
const MAX_INPUT_VARS = 1_000;

/** Parses a query string or form. Parameters beyond PHP's limit are ignored. */
export const parsePhpForm = (text: string): URLSearchParams =>
  new URLSearchParams(text.split('&', MAX_INPUT_VARS).join('&'));

/** Decodes as PHP's `urldecode`, which replaces a plus by a space. Returns a string with an invalid escape unchanged. */
export function decodePhpUrl(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
