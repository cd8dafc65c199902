import supertest from 'supertest';
import { expect, test } from 'vitest';
import { createTestShop, mara } from '../graphql/test-shop.ts';
import { sendToPort } from '../send-to-port.ts';

/** A line of Prometheus' text format 0.0.4. */
const SAMPLE = /^([a-z_]+)(?:\{((?:[a-z]+="(?:[^"\\\n]|\\[\\"n])*",?)*)\})? (-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/;

async function samplesOf(handler: Parameters<typeof supertest>[0]) {
  const { text, headers } = await supertest(handler).get('/__mock/metrics');
  expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
  const lines = text.trimEnd().split('\n');
  const samples = lines.filter((line) => !line.startsWith('#'));
  for (const line of samples) expect(line).toMatch(SAMPLE);
  for (const line of lines.filter((each) => each.startsWith('#'))) expect(line).toMatch(/^# (?:HELP|TYPE) [a-z_]+ .+$/);
  return samples;
}

test('counts requests by operation, status and outcome', async () => {
  const { magento, send } = await createTestShop();
  await send('{ storeConfig { store_code } }');
  await send(`mutation { generateCustomerToken(email: "${mara.email}", password: "wrong") { token } }`);
  await sendToPort(magento).get('/rest/V1/"made\\up"');
  const samples = await samplesOf(magento.handler);
  expect(samples.filter((line) => line.startsWith('magento_mock_requests_total'))).toEqual([
    'magento_mock_requests_total{operation="storeConfig",status="200",outcome="answered"} 1',
    'magento_mock_requests_total{operation="generateCustomerToken",status="401",outcome="refused"} 1',
    'magento_mock_requests_total{operation="unmatched",status="404",outcome="unmatched"} 1',
  ]);
  expect(samples).toContain('magento_mock_journal_entries 3');
});

test('counts the requests of all worlds in the main world, including deleted sandboxes', async () => {
  const { magento } = await createTestShop();
  const sandbox = await magento.sandbox();
  await supertest(sandbox.handler).get('/rest/V1/unknown');
  const total = 'magento_mock_requests_total{operation="unmatched",status="404",outcome="unmatched"} 1';
  expect(await samplesOf(sandbox.handler)).toContain(total);
  await sandbox.close();
  expect(await samplesOf(magento.handler)).toContain(total);
});

test('counts the firings of each fault, and the durations of requests in a histogram', async () => {
  const { magento, send } = await createTestShop();
  await magento.faults.add({ id: 'busy', then: { http: { status: 503 } }, times: 2 });
  for (let i = 0; i < 3; i += 1) await send('{ __typename }');
  const samples = await samplesOf(magento.handler);
  expect(samples).toContain('magento_mock_faults_fired_total{fault="busy"} 2');
  expect(samples).toContain('magento_mock_requests_total{operation="__typename",status="503",outcome="faulted"} 2');
  expect(samples).toContain('magento_mock_request_duration_seconds_bucket{le="+Inf"} 3');
  expect(samples).toContain('magento_mock_request_duration_seconds_count 3');
  const buckets = samples.filter((line) => line.startsWith('magento_mock_request_duration_seconds_bucket'));
  const counts = buckets.map((line) => Number(line.split(' ')[1]));
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
});
