import type { MagentoMock } from '../api/magento-mock.ts';

/** The operations of a mock in a page, which has neither a port nor TLS. */
export type PageMock = Omit<MagentoMock, 'handler' | 'tls' | 'sandbox'> & {
  sandbox(...options: Parameters<MagentoMock['sandbox']>): Promise<PageMock>;
};
