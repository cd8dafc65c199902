/** The integer of a string as PHP casts it with `(int)`: its leading digits; 0 without any. */
export const phpIntegerOf = (text: string): number => Number.parseInt(text, 10) || 0;
