import { Refusal } from '../../magento/phrases/refusal.ts';
import type { DataType } from '../../magento/webapi/data-types.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';

/** Limits of the input of services; 0: no limit. */
interface InputLimits {
  readonly defaultPageSize: number;
  readonly maxPageSize: number;
  readonly maxItems: number;
}

const NO_LIMITS: InputLimits = { defaultPageSize: 0, maxPageSize: 0, maxItems: 0 };

/** [lib/internal/Magento/Framework/Webapi/Validator/IOLimit/IOLimitConfigProvider.php, app/etc/di.xml] */
const DEFAULT_LIMITS: InputLimits = { defaultPageSize: 20, maxPageSize: 300, maxItems: 20 };

/** From 2.4.3-p2, limits are off unless they are configured. */
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

/** Search criteria with the page size that a request without one gets. [IOLimit/DefaultPageSizeSetter.php] */
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

/** Magento checks `pageSize`, but not `page_size`. [lib/internal/Magento/Framework/Webapi/Validator/SearchCriteriaValidator.php] */
export function requireAllowedPageSize(realm: Realm, size: unknown): void {
  const { maxPageSize: max } = limitsOf(realm);
  if (max > 0 && typeof size === 'number' && size > max) throw new Refusal('pageSizeTooLarge', { max });
}

/** Classes of the data types that lists contain, as the message has them. */
const CLASS_NAMES: Readonly<Partial<Record<DataType, string>>> = {
  Address: '\\Magento\\Customer\\Api\\Data\\AddressInterface',
  CustomAttribute: '\\Magento\\Framework\\Api\\AttributeInterface',
  FilterGroup: '\\Magento\\Framework\\Api\\Search\\FilterGroup',
  Filter: '\\Magento\\Framework\\Api\\Filter',
  SortOrder: '\\Magento\\Framework\\Api\\SortOrder',
};

/** [lib/internal/Magento/Framework/Webapi/Validator/EntityArrayValidator.php] */
export function requireAllowedLength(realm: Realm, items: readonly unknown[], type: DataType): void {
  const { maxItems: max } = limitsOf(realm);
  if (max > 0 && items.length > max) throw new Refusal('tooManyItems', { type: CLASS_NAMES[type] ?? type, max });
}
