/**
 * The regions of each country, by its two-letter code: the code and the name of each, or the name only if it is the code. A
 * number begins a run of ids.
 */
export type RegionTable = Readonly<Record<string, string>>;
