import type { Release } from '../releases/release.ts';
import { isSince, type Since } from '../releases/since.ts';
import { AMERICAN_REGIONS } from './american-regions.ts';
import { ASIAN_REGIONS } from './asian-regions.ts';
import { EUROPEAN_REGIONS } from './european-regions.ts';
import { FURTHER_EUROPEAN_REGIONS } from './further-european-regions.ts';
import type { RegionTable } from './region-table.ts';

/** A state or province, with its id in a new installation of 2.4.7. */
export interface KnownRegion {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

const REGIONS: RegionTable = {
  ...AMERICAN_REGIONS,
  ...ASIAN_REGIONS,
  ...EUROPEAN_REGIONS,
  ...FURTHER_EUROPEAN_REGIONS,
};

/** The first release with the regions of a country; default: every release. [app/code/Magento/Directory/Setup/Patch/Data] */
const FIRST_RELEASES: readonly { readonly since: Since; readonly countries: readonly string[] }[] = [
  { since: '2.3.3', countries: ['MX'] },
  { since: '2.3.4', countries: ['BE', 'CN'] },
  { since: '2.3.5', countries: ['CO', 'PL'] },
  { since: '2.4.0', countries: ['IT'] },
  { since: '2.4.1', countries: ['BG'] },
  { since: '2.4.2', countries: ['UY'] },
  {
    since: '2.4.3',
    countries: ['AL', 'AR', 'BO', 'CL', 'DK', 'EC', 'GR', 'GY', 'IS', 'PE', 'PT', 'PY', 'SE', 'SR', 'VE'],
  },
  { since: '2.4.4', countries: ['BY'] },
  { since: '2.4.6', countries: ['CZ'] },
  { since: '2.4.7', countries: ['CR', 'UA'] },
];

/** Regions that their country had only from a later release. [app/code/Magento/Directory/Setup/Patch/Data/AddRegionsForIndia.php] */
const LATER_REGIONS: Readonly<Record<string, { readonly code: string; readonly since: Since }>> = {
  IN: { code: 'LA', since: '2.4.7' },
};

const parsed = new Map<string, readonly KnownRegion[]>();

/** Regions of a country by its two-letter code; `undefined` if the release has none. */
export function regionsOf(release: Release, country: string): readonly KnownRegion[] | undefined {
  const row = FIRST_RELEASES.find(({ countries }) => countries.includes(country));
  if (row && !isSince(release, row.since)) return undefined;
  const regions = newestRegionsOf(country);
  const later = Object.hasOwn(LATER_REGIONS, country) ? LATER_REGIONS[country] : undefined;
  if (later === undefined || isSince(release, later.since)) return regions;
  return regions?.filter(({ code }) => code !== later.code);
}

/** Regions of a country in the newest release. */
export function newestRegionsOf(country: string): readonly KnownRegion[] | undefined {
  const text = Object.hasOwn(REGIONS, country) ? REGIONS[country] : undefined;
  if (text === undefined) return undefined;
  const regions = parsed.get(country) ?? parseRegions(text);
  parsed.set(country, regions);
  return regions;
}

function parseRegions(text: string): KnownRegion[] {
  let id = 0;
  return text.split(/\s*\|\s*/).map((entry) => {
    const [, first, code = '', name = code] = /^(?:(\d+):)?([^=]*)(?:=(.*))?$/.exec(entry) ?? [];
    id = first === undefined ? id + 1 : Number(first);
    return { id, code, name };
  });
}
