/** Version of this program. A test ensures that it is the one in package.json, which is not read at the start. */
export const VERSION = '0.1.0';
