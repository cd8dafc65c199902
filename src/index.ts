// Before the other files, whose compiled code it keeps.
import './platform/compiled-code.ts';

export { type ConnectOptions, connectMagentoMock } from './api/connect-magento-mock.ts';
export { createMagentoMock, type MagentoMockOptions } from './api/create-magento-mock.ts';
export type { Entities, MagentoMock } from './api/magento-mock.ts';
export { FixtureError } from './engine/initial-document.ts';
export { VerificationFailed } from './journal/verification/verification-failed.ts';
export type { FixtureDocument } from './state/document/fixture-document.ts';
