import { stringify } from 'yaml';
import type { FixtureDocument } from '../state/document/fixture-document.ts';

const SCHEMA = 'node_modules/magento-auth-mock/fixtures/schema.json';

/** A fixture document as JSON or YAML, with a line feed at its end. */
export function renderDocument(document: FixtureDocument, format: 'json' | 'yaml', baseUrl: string): string {
  if (format === 'json') return `${JSON.stringify(document, null, 2)}\n`;
  const text = stringify(document, { lineWidth: 0, aliasDuplicateObjects: false });
  return `# yaml-language-server: $schema=${SCHEMA}\n# The world of ${baseUrl}, without its customers.\n${text}`;
}
