/** Encodes an id as a uid, base 64 of the decimal id. [lib/internal/Magento/Framework/GraphQl/Query/Uid.php] */
export const uidOf = (id: number): string => btoa(String(id));

/** Whether a string can be a uid. [lib/internal/Magento/Framework/GraphQl/Query/Uid.php isValidBase64] */
export function isUid(text: string): boolean {
  try {
    return btoa(atob(text)) === text;
  } catch {
    return false;
  }
}

/** The id in a uid; 0, which no entity has, if the uid is not valid. */
export function idOfUid(uid: string): number {
  try {
    return Number(atob(uid)) || 0;
  } catch {
    return 0;
  }
}
