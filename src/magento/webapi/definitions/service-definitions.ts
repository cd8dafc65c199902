import type { Release } from '../../releases/release.ts';
import { isInRange } from '../../releases/since.ts';
import { catalogDefinitions } from './catalog-definitions.ts';
import { creditMemoDefinitions } from './credit-memo-definitions.ts';
import { customerDefinitions } from './customer-definitions.ts';
import { type DefinitionProperty, type DefinitionRows, parseProperties, parseResults } from './definition-rows.ts';
import { directoryDefinitions } from './directory-definitions.ts';
import { orderDefinitions } from './order-definitions.ts';
import { platformDefinitions } from './platform-definitions.ts';
import { pricingDefinitions } from './pricing-definitions.ts';
import { quoteDefinitions } from './quote-definitions.ts';
import { salesDocumentDefinitions } from './sales-document-definitions.ts';
import { serviceResults } from './service-results.ts';

const rows: DefinitionRows = {
  ...customerDefinitions,
  ...platformDefinitions,
  ...directoryDefinitions,
  ...quoteDefinitions,
  ...orderDefinitions,
  ...salesDocumentDefinitions,
  ...creditMemoDefinitions,
  ...catalogDefinitions,
  ...pricingDefinitions,
};

/** What a method returns in a release, `undefined` if nothing, and the statuses of the exceptions that it declares. */
export interface ServiceResult {
  readonly type: string | undefined;
  readonly errors: readonly number[];
}

/** The properties of a definition in a release. Extension attributes that no module defines have no row. */
export const propertiesOf = (release: Release, name: string): readonly DefinitionProperty[] =>
  parseProperties(name, rows[name] ?? '').filter((property) => isInRange(release, property));

/** The result of a method of a service interface in a release. */
export function serviceResultOf(release: Release, serviceInterface: string, method: string): ServiceResult {
  const results = parseResults(serviceResults[serviceInterface] ?? '').get(method) ?? [];
  const values = results.filter((result) => isInRange(release, result)).map(({ value }) => value);
  return {
    type: values.find((value) => !isStatus(value)),
    errors: values.filter(isStatus).map(Number),
  };
}

const isStatus = (value: string): boolean => /^\d+$/.test(value);
