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

/** Maximum number of customers in a list to select from. */
export const MAX_CHOICES = 100;

/** The first customers, for lists to select from. Not all are read, since rules can generate millions. */
export const customerList = createListResource<CustomerAccount>(`customers?limit=${MAX_CHOICES}`);
/** All admins. */
export const adminList = createListResource<AdminAccount>('admins');
/** All integrations. */
export const integrationList = createListResource<IntegrationAccount>('integrations');
/** The user names with failed sign-ins. */
export const throttledList = createListResource<ListedThrottle>('throttled');
/** The latest tokens, oldest first. */
export const tokenList = createListResource<ListedToken>('tokens');
/** The faults of the world. */
export const faultList = createListResource<ListedFault>('faults');
/** All presets. */
export const presetList = createListResource<ListedPreset>('presets');
/** The e-mails that Magento would have sent, oldest first. */
export const mailList = createListResource<ListedMail>('mailbox');
/** The sandboxes of the server. */
export const sandboxList = createListResource<ListedSandbox>('sandboxes');
/** The configuration paths of the release, with their values. */
export const configPathList = createListResource<ListedConfigPath>('config/paths');
/** The names of all releases, oldest first. */
export const releaseList = createListResource<string>('magento/releases');
/** All store views. */
export const listedStores = createListResource<Readonly<Record<string, unknown>>>('stores');
/** All websites. */
export const listedWebsites = createListResource<Readonly<Record<string, unknown>>>('websites');
/** The modules of the release and of the fixtures. */
export const moduleList = createListResource<ListedModule>('modules');
/** The clock of the world. `readAt` is the real time of the reading, in milliseconds since 1970. */
export const worldClock = createResource<WorldClock & { readonly readAt: number }>(
  'clock',
  { now: '', frozen: false, readAt: 0 },
  (body: WorldClock) => ({ ...body, readAt: Date.now() }),
);
/** The simulated release, and the version of this package. */
export const health = createResource<{ readonly magento: string; readonly version: string }>(
  'health',
  { magento: '', version: '' },
  (body) => body,
);
/** The findings of the audit. */
export const auditReport = createResource<AuditReport>(
  'audit',
  { passed: true, items: [], rules: [], message: '', dropped: 0 },
  (body) => body,
);
