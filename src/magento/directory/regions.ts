/** A state or province, with its id in Magento's installation data. */
export interface KnownRegion {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

/**
 * Regions of the United States, Canada and Germany; other countries have none here.
 * [app/code/Magento/Directory/Setup/Patch/Data/InitializeDirectoryData.php]
 */
const REGIONS: Readonly<Record<string, { readonly first: number; readonly names: string }>> = {
  US: {
    first: 1,
    names: `AL Alabama, AK Alaska, AS American Samoa, AZ Arizona, AR Arkansas, AE Armed Forces Africa,
      AA Armed Forces Americas, AE Armed Forces Canada, AE Armed Forces Europe, AE Armed Forces Middle East,
      AP Armed Forces Pacific, CA California, CO Colorado, CT Connecticut, DE Delaware, DC District of Columbia,
      FM Federated States Of Micronesia, FL Florida, GA Georgia, GU Guam, HI Hawaii, ID Idaho, IL Illinois, IN Indiana,
      IA Iowa, KS Kansas, KY Kentucky, LA Louisiana, ME Maine, MH Marshall Islands, MD Maryland, MA Massachusetts,
      MI Michigan, MN Minnesota, MS Mississippi, MO Missouri, MT Montana, NE Nebraska, NV Nevada, NH New Hampshire,
      NJ New Jersey, NM New Mexico, NY New York, NC North Carolina, ND North Dakota, MP Northern Mariana Islands,
      OH Ohio, OK Oklahoma, OR Oregon, PW Palau, PA Pennsylvania, PR Puerto Rico, RI Rhode Island, SC South Carolina,
      SD South Dakota, TN Tennessee, TX Texas, UT Utah, VT Vermont, VI Virgin Islands, VA Virginia, WA Washington,
      WV West Virginia, WI Wisconsin, WY Wyoming`,
  },
  CA: {
    first: 66,
    names: `AB Alberta, BC British Columbia, MB Manitoba, NL Newfoundland and Labrador, NB New Brunswick, NS Nova Scotia,
      NT Northwest Territories, NU Nunavut, ON Ontario, PE Prince Edward Island, QC Quebec, SK Saskatchewan,
      YT Yukon Territory`,
  },
  DE: {
    first: 79,
    names: `NDS Niedersachsen, BAW Baden-Württemberg, BAY Bayern, BER Berlin, BRG Brandenburg, BRE Bremen, HAM Hamburg,
      HES Hessen, MEC Mecklenburg-Vorpommern, NRW Nordrhein-Westfalen, RHE Rheinland-Pfalz, SAR Saarland, SAS Sachsen,
      SAC Sachsen-Anhalt, SCN Schleswig-Holstein, THE Thüringen`,
  },
};

/** Regions of a country by its two-letter code; `undefined` if it has none. */
export function regionsOf(country: string): readonly KnownRegion[] | undefined {
  const regions = Object.hasOwn(REGIONS, country) ? REGIONS[country] : undefined;
  return regions?.names.split(/,\s*/).map((entry, index) => {
    const space = entry.indexOf(' ');
    return { id: regions.first + index, code: entry.slice(0, space), name: entry.slice(space + 1) };
  });
}
