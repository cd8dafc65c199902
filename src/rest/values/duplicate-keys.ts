import type { Behaviour } from '../../magento/releases/behaviour.ts';

type Members = Readonly<Record<string, unknown>>;

/**
 * Removes keys that differ from an earlier key only in letter case or underscores. Otherwise, the last one applies.
 * [Customer/Plugin/Webapi/Controller/Rest/ValidateCustomerData.php, Webapi/Controller/Rest/InputParamsResolver.php filterInputData]
 */
export function dropDuplicateKeys({ rest_duplicate_keys }: Behaviour, method: string, input: Members): Members {
  switch (rest_duplicate_keys) {
    case 'last':
      return input;
    case 'first_in_customer_by_case':
      return withCustomer(input, (key) => key.toLowerCase());
    case 'first_in_customer':
      return withCustomer(input, comparedKey);
    case 'first':
      return keepFirstKeys(input, comparedKey);
    case 'first_in_put':
      return method === 'PUT' ? keepFirstKeys(input, comparedKey) : input;
  }
}

const comparedKey = (key: string): string => key.replaceAll('_', '').toLowerCase();

function withCustomer(input: Members, compared: (key: string) => string): Members {
  const { customer } = input;
  return isObject(customer) ? { ...input, customer: keepFirstKeys(customer, compared) } : input;
}

function keepFirstKeys(value: Members, compared: (key: string) => string): Members {
  const seen = new Set<string>();
  const kept: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    const name = compared(key);
    if (seen.has(name)) continue;
    seen.add(name);
    kept[key] = keepFirst(member, compared);
  }
  return kept;
}

function keepFirst(value: unknown, compared: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => keepFirst(item, compared));
  return isObject(value) ? keepFirstKeys(value, compared) : value;
}

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
