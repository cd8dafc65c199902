/** Products that a guest or a customer compares. */
export interface CompareList {
  /** 32 characters, which clients use. */
  readonly uid: string;
  /** `null`: the list of a guest. */
  readonly customerId: number | null;
  /** SKUs of the products in the order in which they were added. */
  readonly products: readonly string[];
}

export interface CompareLists {
  find(uid: string): CompareList | undefined;
  /** The list of a customer, who has at most one. */
  ofCustomer(customerId: number): CompareList | undefined;
  put(list: CompareList): CompareList;
  delete(uid: string): void;
  values(): CompareList[];
}

/** Maximum number of compare lists; the oldest of guests are deleted. */
const MAX_COMPARE_LISTS = 10_000;

/** Compare lists by uid, and the one of each customer. */
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
