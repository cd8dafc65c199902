/** A well-formed address: one local part, one `@`, a domain of at least two labels; no display name, comment or space. */
export const EMAIL =
  /^[^\s@<>()[\],;:"\\]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;

export const isEmail = (text: string): boolean => text.length <= 255 && EMAIL.test(text);
