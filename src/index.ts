export { type ConnectOptions, connectMagentoMock } from './api/connect-magento-mock.ts';
export { createMagentoMock, type MagentoMockOptions } from './api/create-magento-mock.ts';
export type { Entities, MagentoMock } from './api/magento-mock.ts';
export { VerificationFailed } from './journal/verification/verification-failed.ts';
export { FixtureError } from './server/initial-state.ts';
export type { FixtureDocument } from './state/document/fixture-document.ts';
