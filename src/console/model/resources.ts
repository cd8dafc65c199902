import type {
  AdminAccount,
  AuditReport,
  CustomerAccount,
  IntegrationAccount,
  ListedConfigPath,
  ListedFault,
  ListedMail,
  ListedModule,
  ListedPreset,
  ListedSandbox,
  ListedThrottle,
  ListedToken,
  WorldClock,
} from '../client/api-types.ts';
import { createListResource, createResource } from './resource.ts';

/** Customers that a choice offers. */
export const MAX_CHOICES = 100;

/** What the control API lists, by the names of its paths. */
/** The first customers, for choices; rules make millions. */
export const customerList = createListResource<CustomerAccount>(`customers?limit=${MAX_CHOICES}`);
export const adminList = createListResource<AdminAccount>('admins');
export const integrationList = createListResource<IntegrationAccount>('integrations');
export const throttledList = createListResource<ListedThrottle>('throttled');
export const tokenList = createListResource<ListedToken>('tokens');
export const faultList = createListResource<ListedFault>('faults');
export const presetList = createListResource<ListedPreset>('presets');
export const mailList = createListResource<ListedMail>('mailbox');
export const sandboxList = createListResource<ListedSandbox>('sandboxes');
export const configPathList = createListResource<ListedConfigPath>('config/paths');
export const releaseList = createListResource<string>('magento/releases');
export const listedStores = createListResource<Readonly<Record<string, unknown>>>('stores');
export const listedWebsites = createListResource<Readonly<Record<string, unknown>>>('websites');
export const moduleList = createListResource<ListedModule>('modules');
export const worldClock = createResource<WorldClock & { readonly readAt: number }>(
  'clock',
  { now: '', frozen: false, readAt: 0 },
  (body: WorldClock) => ({ ...body, readAt: Date.now() }),
);
export const health = createResource<{ readonly magento: string; readonly version: string }>(
  'health',
  { magento: '', version: '' },
  (body) => body,
);
export const auditReport = createResource<AuditReport>(
  'audit',
  { passed: true, items: [], rules: [], message: '', dropped: 0 },
  (body) => body,
);
