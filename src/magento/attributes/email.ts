/**
 * Matches an e-mail address: a local part of at most 64 characters without leading, trailing or repeated dots, `@`, and a domain
 * of at least two labels; no display name, comment or space. [laminas/laminas-validator src/EmailAddress.php]
 */
export const EMAIL =
  /^(?=[^@]{1,64}@)[^\s@<>()[\],;:"\\.]+(?:\.[^\s@<>()[\],;:"\\.]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;

/** Whether a string is an e-mail address. */
export const isEmail = (text: string): boolean => text.length <= 255 && EMAIL.test(text);
