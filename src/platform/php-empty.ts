/** PHP's `empty` of a string: `"0"` counts as empty as well. */
export const isEmptyInPhp = (text: string): boolean => text === '' || text === '0';
