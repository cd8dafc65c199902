import { expect, test } from 'vitest';
import { findRegion, findRegionByCode, hasCountry, hasRegions } from '../../../src/domain/store/country-settings.ts';
import { createRealm, storeOf } from '../create-realm.ts';

test.each([
  [{}, 'general/country/optional_zip_countries', 'GB', true],
  [{}, 'general/country/optional_zip_countries', 'G', false],
  [{}, 'general/region/state_required', 'US', true],
  [{}, 'general/country/allow', 'NO', true],
  [{ 'general/country/allow': 'US,GB' }, 'general/country/allow', 'NO', false],
] as const)('with %j the setting %s has %s: %s', (config, path, country, has) => {
  const realm = createRealm({ config });
  expect(hasCountry(realm, storeOf(realm), path, country)).toBe(has);
});

test('a region is found by its id or its code within its country', () => {
  const realm = createRealm();
  expect(findRegion(realm, 'US', 57)?.name).toBe('Texas');
  expect(findRegion(realm, 'CA', 57)).toBeUndefined();
  expect(findRegionByCode(realm, 'US', 'TX')?.id).toBe(57);
  expect([hasRegions(realm, 'US'), hasRegions(realm, 'GB')]).toEqual([true, false]);
});
