/** Version of this program; a test holds it to package.json, which is not read at start. */
export const VERSION = '0.1.0';
