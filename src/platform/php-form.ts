/** PHP's `max_input_vars`: further pairs are not read. */
const MAX_INPUT_VARS = 1_000;

/** The pairs of a query string or form, decoded, in their order: as many as PHP reads. */
export const parsePhpForm = (text: string): URLSearchParams =>
  new URLSearchParams(text.split('&', MAX_INPUT_VARS).join('&'));

/** Decodes as PHP's `urldecode`, to which a plus is a space. A text with a stray percent sign stays as it is. */
export function decodePhpUrl(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
