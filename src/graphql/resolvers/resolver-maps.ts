/** Resolvers by type and field. */
export type ResolverMap = Readonly<Record<string, Readonly<Record<string, (...args: never[]) => unknown>>>>;

/** Values by type and field. */
export type MockMap = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
