import { expect, test } from 'vitest';
import { acceptedTypes, responseFormat } from '../../../src/rest/transport/accept.ts';

test.each<[string | undefined, string | undefined]>([
  [undefined, 'json'],
  ['', 'json'],
  ['*/*', 'json'],
  ['application/json', 'json'],
  ['application/*', 'json'],
  ['text/*', 'xml'],
  ['text/xml', 'xml'],
  ['application/xhtml+xml', 'xml'],
  ['text/html, */*;q=0.1', 'json'],
  ['application/json;q=0.2, text/xml;q=0.9', 'xml'],
  ['image/png', undefined],
  ['json', undefined],
  // [lib/internal/Magento/Framework/Webapi/Rest/Request.php getAcceptTypes]
  [';;', 'json'],
  ['image/png, application/xml', 'xml'],
])('accepts %j as %s', (accept, format) => {
  expect(responseFormat(accept)).toBe(format);
});

test.each([
  ['a/b,c/d', ['a/b', 'c/d']],
  ['a/b;q=0.1, c/d;q=0.9', ['c/d', 'a/b']],
  ['a/b;q=0.9, c/d;q=0.85', ['a/b', 'c/d']],
  ['a/b;q=0.5, c/d', ['c/d', 'a/b']],
  ['a/b;q, c/d;q=1=2', ['a/b', 'c/d']],
  ['not a type, a/b', ['a/b']],
])('sorts the types of %j by quality', (accept, types) => {
  expect(acceptedTypes(accept)).toEqual(types);
});
