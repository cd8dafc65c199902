/** PHP's `max_input_vars`: what comes after is not read. */
const MOST = 1_000;

/** The pairs of a query string or form, decoded, in their order: as many as PHP reads. */
export const formPairs = (text: string): URLSearchParams => new URLSearchParams(text.split('&', MOST).join('&'));
