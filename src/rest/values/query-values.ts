import { formPairs } from '../../platform/php-form.ts';

/** A level of a query string's values: PHP makes no difference between maps and lists. */
interface Level {
  [name: string]: string | Level;
}

/** PHP's `max_input_nesting_level`: a variable that nests deeper is dropped. */
const DEEPEST = 64;

const KEY = /^([^[]+)((?:\[[^\]]*\])*)/;

/** A query string as PHP reads it: `a[b][]=1` nests, a name that comes again wins. */
export function queryValues(query: string): Readonly<Record<string, unknown>> {
  const values: Level = Object.create(null);
  for (const [key, value] of formPairs(query)) put(values, key, value);
  return values;
}

function put(values: Level, key: string, value: string): void {
  const [, first, brackets = ''] = KEY.exec(key) ?? [];
  if (first === undefined) return;
  const path = [first, ...[...brackets.matchAll(/\[([^\]]*)\]/g)].map(([, name = '']) => name)];
  if (path.length > DEEPEST + 1) return;
  const last = path.pop() ?? first;
  let level = values;
  for (const name of path) {
    const at = name === '' ? nextIndex(level) : name;
    const known = level[at];
    const below: Level = typeof known === 'object' ? known : Object.create(null);
    level[at] = below;
    level = below;
  }
  level[last === '' ? nextIndex(level) : last] = value;
}

/** `[]` appends. */
const nextIndex = (level: Level): string =>
  String(Object.keys(level).reduce((next, key) => (/^\d+$/.test(key) ? Math.max(next, Number(key) + 1) : next), 0));
