import { parsePhpForm } from '../../platform/php-form.ts';

/** Nested values of a query string, by key or index, as in a PHP array. */
interface NestedValues {
  [name: string]: string | NestedValues;
}

/** PHP's setting `max_input_nesting_level`: variables with deeper nesting are ignored. */
const MAX_NESTING = 64;

/** A variable name and its brackets. */
const VARIABLE = /^([^[]+)((?:\[[^\]]*\])*)/;

/** Parses a query string as PHP does: `a[b][]=1` is nested, and the last of several equal names applies. */
export function parseQueryValues(query: string): Readonly<Record<string, unknown>> {
  const values: NestedValues = Object.create(null);
  for (const [name, value] of parsePhpForm(query)) setNestedValue(values, name, value);
  return values;
}

function setNestedValue(values: NestedValues, variable: string, value: string): void {
  const [, first, brackets = ''] = VARIABLE.exec(variable) ?? [];
  if (first === undefined) return;
  const path = [first, ...[...brackets.matchAll(/\[([^\]]*)\]/g)].map(([, name = '']) => name)];
  if (path.length > MAX_NESTING + 1) return;
  const last = path.pop() ?? first;
  let level = values;
  for (const name of path) {
    const key = name === '' ? nextIndex(level) : name;
    const existing = level[key];
    const child: NestedValues = typeof existing === 'object' ? existing : Object.create(null);
    level[key] = child;
    level = child;
  }
  level[last === '' ? nextIndex(level) : last] = value;
}

/** The key of `[]`, which appends. */
const nextIndex = (level: NestedValues): string =>
  String(Object.keys(level).reduce((next, key) => (/^\d+$/.test(key) ? Math.max(next, Number(key) + 1) : next), 0));
