import { expect, test } from 'vitest';
import { convertArgument } from '../../../src/rest/values/object-values.ts';
import { createRealm } from '../routing/create-realm.ts';

const limited = { 'webapi/validation/input_limit_enabled': 1 };
const filters = Array.from({ length: 21 }, () => ({ field: 'email' }));

// [lib/internal/Magento/Framework/Webapi/Validator, Webapi/ServiceInputProcessor.php]
test.each([
  ['2.4.2', {}, undefined],
  ['2.4.3', {}, 20],
  ['2.4.3-p2', {}, undefined],
  ['2.4.8', limited, 20],
  ['2.4.8', { ...limited, 'webapi/validation/default_page_size': 50 }, 50],
])('the default page size in %s with %j is %s', (magento, config, size) => {
  expect(convertArgument(createRealm({ magento, config }), {}, 'SearchCriteria')).toEqual(
    size === undefined ? {} : { page_size: size },
  );
});

test.each([
  ['2.4.2', {}, { pageSize: 301 }, undefined],
  ['2.4.3', {}, { pageSize: 300 }, undefined],
  ['2.4.3', {}, { pageSize: 301 }, { key: 'pageSizeTooLarge', parameters: { max: 300 } }],
  ['2.4.3', {}, { page_size: 301 }, undefined],
  ['2.4.8', {}, { pageSize: 301 }, undefined],
  ['2.4.8', limited, { pageSize: 301 }, { key: 'pageSizeTooLarge', parameters: { max: 300 } }],
  [
    '2.4.8',
    { ...limited, 'webapi/validation/maximum_page_size': 10 },
    { pageSize: 11 },
    { key: 'pageSizeTooLarge', parameters: { max: 10 } },
  ],
  [
    '2.4.3',
    {},
    { filterGroups: [{ filters }] },
    { key: 'tooManyItems', parameters: { type: '\\Magento\\Framework\\Api\\Filter', max: 20 } },
  ],
  ['2.4.8', {}, { filterGroups: [{ filters }] }, undefined],
])('in %s with %j, the criteria %j are refused: %j', (magento, config, criteria, refusal) => {
  const convert = () => convertArgument(createRealm({ magento, config }), criteria, 'SearchCriteria');
  if (refusal === undefined) expect(convert).not.toThrow();
  else expect(convert).toThrowError(expect.objectContaining(refusal));
});
