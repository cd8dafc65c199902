import { expect, test } from 'vitest';
import { templateProblems } from '../../../src/state/document/template-checks.ts';
import { validateDocument } from '../../../src/state/document/validate-document.ts';

const problemOf = (template: string): string => {
  try {
    validateDocument({ mocks: { ProductInterface: { meta_title: template } } });
    return '';
  } catch (error) {
    return error instanceof Error ? error.message.replace('mocks.ProductInterface.meta_title: ', '') : '';
  }
};

test.each([
  ['{{string.alpha(20000000)}}', 'has the number 20000000 in string.alpha; expected at most 10000'],
  ['{{string.alpha({"length": 2e7})}}', 'has the number 20000000 in string.alpha; expected at most 10000'],
  ['{{helpers.fromRegExp([a]{99999})}}', 'has the number 99999 in helpers.fromRegExp; expected at most 10000'],
  ['{{constructor.constructor("return 1")}}', "'constructor.constructor' is not a method of Faker"],
  ['{{nope.fn()}}', "'nope.fn' is not an available method of Faker"],
  [
    'A {{comerce.productName}}',
    "'comerce.productName' is not an available method of Faker; did you mean 'commerce.productName'?",
  ],
  ['{{name}}', "'name' is not an available method of Faker"],
  ['{{animal.dog}}', "'animal.dog' is not an available method of Faker"],
  ['{{string.alpha(3).constructor}}', "'string.alpha' is not a method of Faker"],
  ['{{ lorem.word }}', 'has spaces in the braces of {{ lorem.word }}; expected {{lorem.word}}'],
  [
    '{{string.alpha(20000000).x-y}}',
    'has {{string.alpha(20000000).x-y}}; expected a method, its arguments in brackets, and no more',
  ],
  ['{{ x {{string.alpha(20000000)}}', 'has the number 20000000 in string.alpha; expected at most 10000'],
  ['{{lorem.words (2)}}', 'has {{lorem.words (2)}}; expected a method, its arguments in brackets, and no more'],
  ['{{lorem.word}}'.repeat(101), 'has 101 methods of Faker; expected at most 100'],
  [`{{lorem.word}}${' '.repeat(10_000)}`, 'has 10014 characters; expected at most 10000'],
  // A search from each pair of braces to the end would exceed the time limit of a test.
  [`${'{{a('.repeat(200_000)}}}`, 'has 800002 characters; expected at most 10000'],
])('refuses the template %.40s', (template, problem) => {
  expect(problemOf(template)).toBe(problem);
});

test.each([
  ['{{string.alpha(10000)}}', ''],
  ['{{string.alpha(10001)}}', 'has the number 10001 in string.alpha; expected at most 10000'],
  ['{{string.alpha(10000.5)}}', 'has the number 10000.5 in string.alpha; expected at most 10000'],
  ['{{string.alpha(1E5)}}', 'has the number 100000 in string.alpha; expected at most 10000'],
  ['{{string.alpha(1e+5)}}', 'has the number 100000 in string.alpha; expected at most 10000'],
  ['{{string.alpha(1, 10001)}}', 'has the number 10001 in string.alpha; expected at most 10000'],
  ['{{number.int(10001)}}', ''],
  ['{{lorem.word}}'.repeat(100), ''],
  [`{{lorem.word}}${' '.repeat(9_986)}`, ''],
  [`{{lorem.word}}${' '.repeat(9_987)}`, 'has 10001 characters; expected at most 10000'],
])('the bounds of a template include the largest valid value: %.40s', (template, problem) => {
  expect(problemOf(template)).toBe(problem);
});

test.each(['mocks', 'products', 'categories'])('templates are checked in %s at any depth', (list) => {
  const nested = {
    a: [
      { b: 1, c: null },
      { d: '{{name}}', e: '{name}' },
    ],
  };
  const value = list === 'mocks' ? nested : [nested];
  const path = list === 'mocks' ? ['mocks', 'a', 1, 'd'] : [list, 0, 'a', 1, 'd'];
  expect(templateProblems({ [list]: value })).toEqual([
    { path, message: "'name' is not an available method of Faker" },
  ]);
});

test.each([
  '{{string.alpha(10)}}',
  '{{number.int({"max": 1000000})}} pieces',
  '{{commerce.productName}}',
  '{{helpers.arrayElement(["red", "blue"])}}',
  '{{location.nearbyGPSCoordinate().0}}',
  '{{media url="shirt.jpg"}}',
  '{{lorem.words(2)',
  'a'.repeat(20_000),
])('accepts the value %.40s', (template) => {
  expect(problemOf(template)).toBe('');
});
