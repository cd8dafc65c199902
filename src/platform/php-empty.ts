/** Whether PHP's `empty` is true for a string: also for `"0"`. */
export const isEmptyInPhp = (text: string): boolean => text === '' || text === '0';
