import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';

const read = (name: string) =>
  parseAllDocuments(readFileSync(new URL(`../../deploy/kubernetes/${name}`, import.meta.url), 'utf8')).map((each) => {
    expect(each.errors).toEqual([]);
    return each.toJS();
  });

const [secret, service, set] = read('replicas.yaml');
const [ingress] = read('ingress.yaml');
const { spec: pod, metadata: podMetadata } = set.spec.template;
const [container] = pod.containers;

test('the names of the Kubernetes manifests refer to one another', () => {
  expect([secret.kind, service.kind, set.kind, ingress.kind]).toEqual(['Secret', 'Service', 'StatefulSet', 'Ingress']);
  const { labels } = podMetadata;
  expect([service.spec.selector, set.spec.selector.matchLabels]).toEqual([labels, labels]);
  expect(set.spec.serviceName).toBe(service.metadata.name);
  const { name, port } = ingress.spec.rules[0].http.paths[0].backend.service;
  expect([name, port.name]).toEqual([service.metadata.name, service.spec.ports[0].name]);
  expect(service.spec.ports[0].port).toBe(container.ports[0].containerPort);
  const token = container.env.find((each: { name: string }) => each.name === 'MAGENTO_MOCK_CONTROL_TOKEN');
  expect(token.valueFrom.secretKeyRef.name).toBe(secret.metadata.name);
  expect(Object.keys(secret.stringData)).toContain(token.valueFrom.secretKeyRef.key);
});

test('the probes call the health check, which requires no token, on the port of the server', () => {
  const probe = { path: '/__mock/health', port: container.ports[0].name };
  const { startupProbe, readinessProbe, livenessProbe } = container;
  for (const { httpGet } of [startupProbe, readinessProbe, livenessProbe]) expect(httpGet).toEqual(probe);
});

test('the ingress hashes the header of the sandbox, and Kubernetes sets no options of the server', () => {
  const { annotations } = ingress.metadata;
  expect(annotations['nginx.ingress.kubernetes.io/upstream-hash-by']).toBe('$http_x_mock_sandbox');
  expect(pod.enableServiceLinks).toBe(false);
  expect(container.securityContext).toMatchObject({ runAsNonRoot: true, readOnlyRootFilesystem: true });
});
