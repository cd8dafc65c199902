/** An id as newer fields tell it: base 64 of the decimal id. [lib/internal/Magento/Framework/GraphQl/Query/Uid.php] */
export const uidOf = (id: number): string => btoa(String(id));

/** The id of a uid; 0, which nothing has, for a text that is none. */
export function idOfUid(uid: string): number {
  try {
    return Number(atob(uid)) || 0;
  } catch {
    return 0;
  }
}
