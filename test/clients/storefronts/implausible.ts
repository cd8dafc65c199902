/** Implausible values of a response, each with its path. Values are checked by the names of their fields. */
export function findImplausible(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => findImplausible(each, `${path}[${index}]`));
  if (value === null || typeof value !== 'object') return [];
  const fields = value as Record<string, unknown>;
  return [
    ...contradictions(fields).map((reason) => `${path}: ${reason}`),
    ...Object.entries(fields).flatMap(([name, each]) => {
      const field = path === '' ? name : `${path}.${name}`;
      return each === null || typeof each === 'object'
        ? findImplausible(each, field)
        : CHECKS.filter(([names, isPlausible]) => names.test(name) && !isPlausible(each)).map(
            () => `${field}: ${each}`,
          );
    }),
  ];
}

type Check = readonly [names: RegExp, isPlausible: (value: string | number | boolean) => boolean];

const matches =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    pattern.test(String(value));
const isDate = (value: unknown): boolean => value === '' || !Number.isNaN(Date.parse(String(value)));

const CHECKS: readonly Check[] = [
  [/^email$/, matches(/^[^@\s]+@[^@\s]+\.[a-z]+$/)],
  [/(_at|^date_of_birth|^dob|_date)$/, isDate],
  [/^(sku|uid|name|firstname|lastname|label|__typename)$/, matches(/\S/)],
  [/(^|_)url$/, matches(/^$|^(https?:\/)?\/\S+$|^[\w./-]+$/)],
  [/^currency$|_currency(_code)?$/, matches(/^[A-Z]{3}$/)],
  [/^(country_code|country_id)$/, matches(/^[A-Z]{2}$/)],
  [/^locale$/, matches(/^[a-z]{2}_[A-Z]{2}$/)],
  [/(^|_)(price|amount|total|quantity|count)$/, (value) => Number(value) >= 0],
  [/^percent(_off)?$/, (value) => Number(value) >= 0 && Number(value) <= 100],
  [/./, (value) => value !== 'Hello World' && value !== 'NaN' && value !== 'undefined'],
];

/** Fields of one object that contradict each other. */
function contradictions({ items, total_count, page_info, value, currency }: Record<string, unknown>): string[] {
  const found: string[] = [];
  if (Array.isArray(items) && typeof total_count === 'number' && items.length > total_count)
    found.push(`${items.length} items of ${total_count}`);
  const { current_page, total_pages } = (page_info ?? {}) as { current_page?: number; total_pages?: number };
  if (current_page !== undefined && total_pages !== undefined && current_page > Math.max(1, total_pages))
    found.push(`page ${current_page} of ${total_pages}`);
  if (
    typeof currency === 'string' &&
    typeof value === 'number' &&
    Math.abs(value * 100 - Math.round(value * 100)) > 1e-6
  )
    found.push(`${value} ${currency} is not a valid amount`);
  return found;
}
