import { Refusal } from '../../magento/phrases/refusal.ts';
import type { DataType } from '../../magento/webapi/data-types.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';

/** Limits of the input of services; 0 for no limit. */
interface InputLimits {
  readonly defaultPageSize: number;
  readonly maxPageSize: number;
  readonly maxItems: number;
}

const NO_LIMITS: InputLimits = { defaultPageSize: 0, maxPageSize: 0, maxItems: 0 };

/** Magento's limits. [lib/internal/Magento/Framework/Webapi/Validator/IOLimit/IOLimitConfigProvider.php, app/etc/di.xml] */
const DEFAULT_LIMITS: InputLimits = { defaultPageSize: 20, maxPageSize: 300, maxItems: 20 };

/** The limits of the release. From 2.4.3-p2, limits apply only if the configuration enables them. */
function limitsOf(realm: Realm): InputLimits {
  switch (realm.behaviour.default_page_size) {
    case 'all':
      return NO_LIMITS;
    case '20':
      return DEFAULT_LIMITS;
    case 'when_limited':
      return setting(realm, 'webapi/validation/input_limit_enabled') ? configuredLimits(realm) : NO_LIMITS;
  }
}

const configuredLimits = (realm: Realm): InputLimits => ({
  defaultPageSize: setting(realm, 'webapi/validation/default_page_size') || DEFAULT_LIMITS.defaultPageSize,
  maxPageSize: setting(realm, 'webapi/validation/maximum_page_size') || DEFAULT_LIMITS.maxPageSize,
  maxItems: setting(realm, 'webapi/validation/complex_array_limit') || DEFAULT_LIMITS.maxItems,
});

/** Adds the default page size to search criteria without one. [IOLimit/DefaultPageSizeSetter.php] */
export function withDefaultPageSize(
  realm: Realm,
  criteria: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { defaultPageSize } = limitsOf(realm);
  const { page_size } = criteria;
  return defaultPageSize === 0 || (page_size !== undefined && page_size !== null)
    ? criteria
    : { ...criteria, page_size: defaultPageSize };
}

/** Refuses a page size above the limit. Magento checks `pageSize`, but not `page_size`. [lib/internal/Magento/Framework/Webapi/Validator/SearchCriteriaValidator.php] */
export function requireAllowedPageSize(realm: Realm, size: unknown): void {
  const { maxPageSize: max } = limitsOf(realm);
  if (max > 0 && typeof size === 'number' && size > max) throw new Refusal('pageSizeTooLarge', { max });
}

/** PHP classes of the items of arrays, for the message. */
const CLASS_NAMES: Readonly<Partial<Record<DataType, string>>> = {
  Address: '\\Magento\\Customer\\Api\\Data\\AddressInterface',
  CustomAttribute: '\\Magento\\Framework\\Api\\AttributeInterface',
  FilterGroup: '\\Magento\\Framework\\Api\\Search\\FilterGroup',
  Filter: '\\Magento\\Framework\\Api\\Filter',
  SortOrder: '\\Magento\\Framework\\Api\\SortOrder',
};

/** Refuses an array with too many items. [lib/internal/Magento/Framework/Webapi/Validator/EntityArrayValidator.php] */
export function requireAllowedLength(realm: Realm, items: readonly unknown[], type: DataType): void {
  const { maxItems: max } = limitsOf(realm);
  if (max > 0 && items.length > max) throw new Refusal('tooManyItems', { type: CLASS_NAMES[type] ?? type, max });
}
