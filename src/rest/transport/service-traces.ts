import type { DeclaredRoute } from '../../magento/webapi/webapi-routes.ts';
import type { Realm } from '../../state/realm.ts';
import type { RestTrace } from './rest-headers.ts';

/** Services that start a customer session when they are created. [Customer/Model/Delegation/Storage.php] */
const SERVICES_WITH_SESSION: ReadonlySet<string> = new Set([
  'customerAccountManagementV1',
  'customerCustomerRepositoryV1',
  'integrationCustomerTokenServiceV1',
]);

const FORM_KEY = ['form_key'];
const SIGN_IN_COOKIES = ['persistent_shopping_cart', ...FORM_KEY];

/** Records the effects of calling a service: many start a session. Observed in Magento 2.4.7-p3. */
export function traceCall({ behaviour }: Realm, trace: RestTrace, route: DeclaredRoute): void {
  if (SERVICES_WITH_SESSION.has(route.serviceInterface)) trace.session = true;
  else if (isAdminSignIn(route)) {
    trace.session = true;
    if (behaviour.form_key_of_admins === 'deleted') trace.deletedCookies = FORM_KEY;
  }
}

/** Records that a service has returned. [PageCache/Observer/FlushFormKey.php, Persistent/etc/webapi_rest/events.xml] */
export function traceReturn(trace: RestTrace, { service }: DeclaredRoute): void {
  trace.returned = true;
  if (service === 'createCustomerAccessToken') trace.deletedCookies = SIGN_IN_COOKIES;
}

/** Whether a route signs in an admin, also with a wrong password. */
const isAdminSignIn = ({ parameters }: DeclaredRoute): boolean => parameters[0]?.name === 'username';
