/** Version of this program. package.json is not read at the start; a test ensures that both are equal. */
export const VERSION = '0.1.0';
