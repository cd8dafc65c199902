import { expect, test } from 'vitest';
import { checksSchema, querySchema } from '../../src/operations/query-schemas.ts';
import { schemaProblems } from '../../src/state/document/schema-problems.ts';

const schemas = { query: querySchema, checks: checksSchema };

test.each([
  ['query', {}, undefined],
  ['query', { where: { operation: 'cart' }, limit: 5, timeoutMs: 600_000 }, undefined],
  ['query', { outcome: 'refusd' }, "unknown outcome 'refusd'; did you mean 'refused'?"],
  ['query', { timeoutMs: 600_001 }, 'expected at most 600000 milliseconds'],
  ['query', { since: '' }, 'must not be empty'],
  ['query', { since: true }, 'expected the id of a request, or a time'],
  ['query', { wher: {} }, "unknown key; did you mean 'where'?"],
  ['checks', { checks: [{ atLeast: 1 }] }, undefined],
  ['checks', { checks: Array(101).fill({}) }, 'expected at most 100 checks'],
  ['checks', { checks: [{ order: [] }] }, 'must contain at least one pattern'],
] as const)('validates %s: %j', (name, value, message) => {
  const [problem] = schemaProblems(schemas[name], value);
  expect(problem?.message).toBe(message);
});
