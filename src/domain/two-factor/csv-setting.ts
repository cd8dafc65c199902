// Written without the expression /\s*,\s*/, which takes quadratic time for long white space.

/** Splits comma-separated codes. White space around a comma is removed; at both ends of the string it stays, as in Magento. */
export const parseCodes = (csv: string): string[] =>
  csv.split(',').map((code, index, { length }) => {
    const start = index === 0 ? code : code.trimStart();
    return index === length - 1 ? start : start.trimEnd();
  });
