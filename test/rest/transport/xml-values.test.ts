import { expect, test } from 'vitest';
import { readXml, renderXml } from '../../../src/rest/transport/rest-xml.ts';

test.each<[string, unknown]>([
  ['<a/>', null],
  ['<a>x</a>', 'x'],
  ['<a><b>1</b></a>', { b: '1' }],
  ['<a><b/></a>', { b: null }],
  ['<a><b>1</b><b>2</b></a>', { b: ['1', '2'] }],
  ['<a>\n  <b>1</b>\n</a>', { b: '1' }],
  ['<a><b x="1">2</b></a>', { b: { _value: '2', _attribute: { x: '1' } } }],
  ['<?xml version="1.0"?><a><b>&lt;&#65;&amp;</b></a>', { b: '<A&' }],
  ['<a><b><![CDATA[<x>]]></b></a>', { b: '<x>' }],
])('parses %j', (body, expected) => {
  expect(readXml(body)).toEqual(expected);
});

test.each(['', 'x', '<a>', '<a></b>', '<a/><b/>', '<a/><a/>', '<a><__proto__>1</__proto__></a>'])(
  'refuses %j',
  (body) => {
    expect(() => readXml(body)).toThrowError(expect.objectContaining({ key: 'bodyNotXml' }));
  },
);

test.each<[unknown, string]>([
  [true, '<response>true</response>'],
  [5, '<response>5</response>'],
  ['a<b>&"\'', '<response>a&lt;b&gt;&amp;"\'</response>'],
  ['a\u0000b\u000b', '<response>ab</response>'],
  [null, '<response/>'],
  [[], '<response/>'],
  [{}, '<response/>'],
  [[1, 2], '<response>\n  <item>1</item>\n  <item>2</item>\n</response>'],
  [{ 0: 'a', 1: 'b' }, '<response>\n  <item>a</item>\n  <item>b</item>\n</response>'],
  [{ a: 1, b: undefined, c: null }, '<response>\n  <a>1</a>\n  <c/>\n</response>'],
  [{ '1a': 1, 'b c!': 2 }, '<response>\n  <item_1a>1</item_1a>\n  <bc>2</bc>\n</response>'],
])('renders %j', (value, expected) => {
  expect(renderXml(value)).toBe(`<?xml version="1.0"?>\n${expected}\n`);
});
