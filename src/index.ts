export { type ConnectOptions, connectMagentoMock } from './connect.ts';
export { BadFixtures } from './fixtures.ts';
export type { Entities, MagentoMock } from './magento-mock.ts';
export { createMagentoMock, type MagentoMockOptions } from './mock.ts';
export type { FixtureDocument } from './state/document/document.ts';
export { VerificationFailed } from './verbs/outcomes.ts';
