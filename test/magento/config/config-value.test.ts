import { expect, test } from 'vitest';
import type { ConfigValue } from '../../../src/magento/config/config-path.ts';
import { configPaths, isKnownConfigPath, type KnownConfigPath } from '../../../src/magento/config/config-paths.ts';
import { configValueProblem, readConfigValue } from '../../../src/magento/config/config-value.ts';

const FLAG = 'newsletter/general/active';
const NUMBER = 'customer/password/minimum_password_length';
const STRING = 'general/locale/weight_unit';
const BASE_CURRENCY = 'currency/options/base';

test.each<[KnownConfigPath, ConfigValue, boolean | number | string]>([
  [FLAG, 1, true],
  [FLAG, '1', true],
  [FLAG, true, true],
  [FLAG, 'true', true],
  [FLAG, 0, false],
  [FLAG, '', false],
  [FLAG, null, false],
  [FLAG, '2', false],
  [NUMBER, '12', 12],
  [NUMBER, 0.5, 0.5],
  [NUMBER, '', 0],
  [NUMBER, null, 0],
  [NUMBER, 'x', 0],
  [STRING, 'kgs', 'kgs'],
  [STRING, 5, '5'],
  [STRING, null, ''],
])('reads %s from %j as %j', (path, value, expected) => {
  expect(readConfigValue(path, value)).toBe(expected);
});

test.each<[KnownConfigPath, ConfigValue, string | undefined]>([
  [FLAG, '1', undefined],
  [FLAG, false, undefined],
  [FLAG, null, undefined],
  [FLAG, 2, 'expected 0 or 1'],
  [FLAG, 'yes', 'expected 0 or 1'],
  [NUMBER, '12', undefined],
  [NUMBER, null, undefined],
  [NUMBER, 'twelve', 'expected a number (minimum length of passwords)'],
  [NUMBER, true, 'expected a number (minimum length of passwords)'],
  [STRING, 5, undefined],
  ['webapi/jwtauth/jwt_alg', 'HS384', undefined],
  ['webapi/jwtauth/jwt_alg', 'RS256', 'expected one of HS256, HS384, HS512'],
  [BASE_CURRENCY, 'EUR', undefined],
  [BASE_CURRENCY, 'euro', 'expected a value such as USD (base currency, from which `currency_rates` convert prices)'],
])('validates %s with %j: %j', (path, value, problem) => {
  expect(configValueProblem(path, value)).toBe(problem);
});

test('every default is a valid value of its path', () => {
  const invalid = Object.keys(configPaths)
    .filter(isKnownConfigPath)
    .filter((path) => configValueProblem(path, configPaths[path].default) !== undefined);
  expect(invalid).toEqual([]);
});

test.each(['constructor', 'toString', 'web/unknown', ''])('does not know the path %j', (path) => {
  expect(isKnownConfigPath(path)).toBe(false);
});
