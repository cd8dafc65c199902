import { configPaths } from '../../magento/config/config-paths.ts';
import { setting } from '../../state/configuration.ts';
import type { ResolverContext } from './resolver-context.ts';

const BASE_URL = 'web/unsecure/base_url';

/** The base URL of pictures: that of the store if it is configured, else of this server, which answers with generated pictures. */
export function mediaUrl({ realm, store, request }: Pick<ResolverContext, 'realm' | 'store' | 'request'>): string {
  const configured = setting(realm, BASE_URL, store);
  const host = request.headers['host'];
  const isConfigured = realm.world.config.has(BASE_URL) || configured !== configPaths[BASE_URL].default;
  if (host === undefined || isConfigured) return `${configured}media/`;
  return `${request.secure ? 'https' : 'http'}://${host}/media/`;
}
