/** A list of products that a guest or a customer compares. */
export interface CompareList {
  /** Id that clients use: 32 characters. */
  readonly uid: string;
  /** Id of the customer; `null` for the list of a guest. */
  readonly customerId: number | null;
  /** SKUs of the products in the order in which they were added. */
  readonly products: readonly string[];
}

/** The compare lists of a world. */
export interface CompareLists {
  find(uid: string): CompareList | undefined;
  /** The list of a customer, who has at most one. */
  ofCustomer(customerId: number): CompareList | undefined;
  put(list: CompareList): CompareList;
  delete(uid: string): void;
  values(): CompareList[];
}

/** Maximum number of compare lists. The oldest lists of guests are then deleted. */
const MAX_COMPARE_LISTS = 10_000;

/** Creates an empty table of compare lists. */
export function createCompareLists(): CompareLists {
  const lists = new Map<string, CompareList>();
  const uidOf = new Map<number, string>();

  const deleteOne = (uid: string) => {
    const list = lists.get(uid);
    lists.delete(uid);
    if (list && list.customerId !== null) uidOf.delete(list.customerId);
  };
  const findOldest = (latest: string) => {
    for (const { uid, customerId } of lists.values()) if (customerId === null && uid !== latest) return uid;
    return undefined;
  };

  return {
    find: (uid) => lists.get(uid),
    ofCustomer: (customerId) => lists.get(uidOf.get(customerId) ?? ''),
    put(list) {
      lists.set(list.uid, list);
      if (list.customerId !== null) uidOf.set(list.customerId, list.uid);
      if (lists.size > MAX_COMPARE_LISTS) deleteOne(findOldest(list.uid) ?? '');
      return list;
    },
    delete: deleteOne,
    values: () => [...lists.values()],
  };
}
