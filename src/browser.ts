export { type ConnectOptions, connectMagentoMock } from './api/connect-magento-mock.ts';
export type { Entities } from './api/magento-mock.ts';
export {
  createPageMock as createMagentoMock,
  type PageMockOptions as MagentoMockOptions,
} from './browser/create-page-mock.ts';
export type { PageMock as MagentoMock } from './browser/page-mock.ts';
export { FixtureError } from './engine/initial-document.ts';
export { VerificationFailed } from './journal/verification/verification-failed.ts';
export type { FixtureDocument } from './state/document/fixture-document.ts';
