export type WithId<Fixture> = Fixture & { readonly id: number };

/** Assigns the free ids from 1 in the order of the document. */
export function assignIds<Fixture extends { readonly id?: number | undefined }>(
  fixtures: readonly Fixture[],
): WithId<Fixture>[] {
  const usedIds = new Set(fixtures.map(({ id }) => id));
  let lastId = 0;
  const nextFreeId = () => {
    do lastId += 1;
    while (usedIds.has(lastId));
    return lastId;
  };
  return fixtures.map((fixture) => ({ ...fixture, id: fixture.id ?? nextFreeId() }));
}
