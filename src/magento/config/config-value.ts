import type { ConfigPathDefinition, ConfigValue } from './config-path.ts';
import { type ConfigTypeOf, configPaths, type KnownConfigPath } from './config-paths.ts';

/** Converts a value to the type of its path: `1`, `"1"` and `true` are the same flag; an empty or null number is 0, as in PHP. */
export function readConfigValue<Path extends KnownConfigPath>(path: Path, value: ConfigValue): ConfigTypeOf<Path>;
export function readConfigValue(path: KnownConfigPath, value: ConfigValue): boolean | number | string {
  switch (configPaths[path].type) {
    case 'flag':
      return value === true || value === 1 || value === '1' || value === 'true';
    case 'number':
      return Number(value ?? 0) || 0;
    case 'string':
      return String(value ?? '');
  }
}

const FLAG_VALUES: readonly ConfigValue[] = [true, false, 0, 1, '0', '1', '', 'true', 'false', null];

/** Describes why a value is not valid for a path; `undefined` for a valid value. */
export function configValueProblem(path: KnownConfigPath, value: ConfigValue): string | undefined {
  const { type, allowedValues, form, description }: ConfigPathDefinition = configPaths[path];
  if (allowedValues && !allowedValues.includes(String(value))) return `expected one of ${allowedValues.join(', ')}`;
  if (form && !form.pattern.test(String(value))) return `expected a value such as ${form.example} (${description})`;
  if (type === 'flag' && !FLAG_VALUES.includes(value)) return 'expected 0 or 1';
  if (type === 'number' && (typeof value === 'boolean' || !Number.isFinite(Number(value ?? 0)))) {
    return `expected a number (${description})`;
  }
  return undefined;
}
