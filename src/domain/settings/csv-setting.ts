/** Codes between commas, white space on either side of a comma left out; the list's own ends stay as they are. */
export const codesIn = (list: string): string[] =>
  list.split(',').map((code, at, { length }) => {
    const begun = at === 0 ? code : code.trimStart();
    return at === length - 1 ? begun : begun.trimEnd();
  });
