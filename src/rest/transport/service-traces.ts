import type { DeclaredRoute } from '../../magento/webapi/webapi-routes.ts';
import type { Realm } from '../../state/realm.ts';
import type { RestTrace } from './rest-headers.ts';

/** Services that depend on the customer session, which starts when they are created. [Customer/Model/Delegation/Storage.php] */
const SERVICES_WITH_SESSION: ReadonlySet<string> = new Set([
  'customerAccountManagementV1',
  'customerCustomerRepositoryV1',
  'integrationCustomerTokenServiceV1',
]);

const FORM_KEY = ['form_key'];
const SIGN_IN_COOKIES = ['persistent_shopping_cart', ...FORM_KEY];

/** Records that a service is about to be called: many start a session. Recorded from Magento 2.4.7-p3. */
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

/** A right password and a wrong one alike. */
const isAdminSignIn = ({ parameters }: DeclaredRoute): boolean => parameters[0]?.name === 'username';
