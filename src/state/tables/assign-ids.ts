/** A fixture with its id. */
export type WithId<Fixture> = Fixture & { readonly id: number };

/**
 * Assigns the free ids from 1 in the order of the document.
 *
 * @param reserved ranges of ids that are not free
 */
export function assignIds<Fixture extends { readonly id?: number | undefined }>(
  fixtures: readonly Fixture[],
  reserved: readonly { readonly firstId: number; readonly lastId: number }[] = [],
): WithId<Fixture>[] {
  const usedIds = new Set(fixtures.map(({ id }) => id));
  let lastId = 0;
  const rangeOf = (id: number) => reserved.find(({ firstId, lastId: last }) => firstId <= id && id <= last);
  const nextFreeId = () => {
    lastId += 1;
    for (let range = rangeOf(lastId); usedIds.has(lastId) || range; range = rangeOf(lastId)) {
      lastId = (range?.lastId ?? lastId) + 1;
    }
    return lastId;
  };
  return fixtures.map((fixture) => ({ ...fixture, id: fixture.id ?? nextFreeId() }));
}

/** Assigns ids to the elements of an array property, which are unique among all its owners. */
export function assignNestedIds<
  Name extends string,
  Owner extends { readonly [Key in Name]?: readonly { readonly id?: number | undefined }[] | undefined },
>(owners: readonly Owner[], name: Name): Owner[] {
  const elements = assignIds(owners.flatMap((owner) => owner[name] ?? []));
  let next = 0;
  return owners.map((owner) => {
    const count = owner[name]?.length ?? 0;
    if (count === 0) return owner;
    next += count;
    return { ...owner, [name]: elements.slice(next - count, next) };
  });
}
