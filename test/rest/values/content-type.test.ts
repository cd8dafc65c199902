import { expect, test } from 'vitest';
import { isXmlType, requestFormat } from '../../../src/rest/values/content-type.ts';

test.each([
  ['application/json', 'json'],
  ['application/json; charset=utf-8', 'json'],
  ['application/json;charset=UTF-8', 'json'],
  ['application/xml', 'xml'],
  ['application/xhtml+xml', 'xml'],
  ['text/xml; charset=utf-8', 'xml'],
])('reads %s as %s', (type, format) => {
  expect(requestFormat(type)).toBe(format);
});

test.each([
  ['', 'contentTypeEmpty'],
  ['json', 'contentTypeUnknown'],
  ['application/json; version=1', 'contentTypeInvalid'],
  ['application/json; charset=utf-8; version=1', 'charsetNotSupported'],
  ['application/json; charset=latin1', 'charsetNotSupported'],
  ['application/json; charset="utf-8"', 'charsetNotSupported'],
  ['text/plain', 'contentTypeUnknown'],
  ['Application/JSON', 'contentTypeUnknown'],
])('refuses %j with %s', (type, key) => {
  expect(() => requestFormat(type)).toThrowError(expect.objectContaining({ key }));
});

test.each([
  ['text/xml', true],
  ['Application/XML; q=1', true],
  ['application/json', false],
  [undefined, false],
])('%j is XML: %s', (type, expected) => {
  expect(isXmlType(type)).toBe(expected);
});
