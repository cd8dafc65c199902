import { requireIdentity } from '../../auth/authenticate.ts';
import { authorize } from '../../auth/authorize.ts';
import type { Caller } from '../../auth/caller.ts';
import { isRecaptchaRequired, requireRecaptcha } from '../../domain/store/recaptcha-guard.ts';
import { ANONYMOUS } from '../../magento/acl/acl-resources.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import type { DeclaredRoute } from '../../magento/webapi/webapi-routes.ts';
import { chain, lazy, type MaybePromise } from '../../platform/lazy.ts';
import type { Realm } from '../../state/realm.ts';
import { services } from '../services/services.ts';
import { filterResponseFields } from '../values/filter-fields.ts';
import { readArguments, type ServiceArguments } from '../values/read-arguments.ts';
import type { ReadXml, RestInput } from '../values/rest-input.ts';
import { acceptOperations } from './asynchronous.ts';
import type { RestCall } from './rest-call.ts';
import { traceCall, traceReturn } from './service-traces.ts';

const HAS_GROUP_ID = /group_?id/i;
/** Loaded on first use: few clients read the schema. */
const loadSchema = lazy(() => import('./service-schema.ts'));
const METHODS: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'DELETE']);

/** The value and the status of a response to a request that is not refused. */
export interface RestAnswer {
  readonly value: unknown;
  readonly status?: number;
}

/**
 * Executes a request with checks in Magento's order: method, route, permission and reCAPTCHA, then content type and body, then
 * parameters, then the service. [app/code/Magento/Webapi/Controller/Rest/{InputParamsResolver,RequestValidator}.php]
 *
 * @throws Refusal
 */
export function answerRestCall(call: RestCall, readXml: ReadXml | undefined): MaybePromise<RestAnswer> {
  const { realm, request, path, ownStore, match, caller, trace } = call;
  if (!METHODS.has(request.method)) throw unknownMethod(realm, request.method);
  if (path.processor === 'none') throw new Refusal('requestNotProcessed');
  if (needsCaller(call)) {
    trace.session = !isKnownByBearer(caller);
    requireIdentity(realm, caller);
  }
  if (path.processor === 'schema')
    return chain(loadSchema(), ({ describeServices }) => ({ value: describeServices(call) }));
  if (match === undefined) throw new Refusal('noRouteMatches');
  requireAllowed(call, match.route);
  const read = (values: RestInput) => readArguments(realm, match.route, values, caller.identity);
  const run = (values: ServiceArguments) => callService(call, match.route, values);
  const input = call.input(readXml);
  if (path.processor !== 'sync') {
    const isBulk = path.processor === 'bulk';
    const inputs = isBulk ? Object.values(input) : [input];
    return chain(
      acceptOperations({ realm, route: match.route, caller, store: ownStore, isBulk, read, run }, inputs),
      toAccepted,
    );
  }
  const values = read(input);
  traceCall(realm, trace, match.route);
  return chain(run(values), (value) => {
    traceReturn(trace, match.route);
    return { value: filterResponseFields(request.query, value ?? []) };
  });
}

const toAccepted = (value: object): RestAnswer => ({ value, status: 202 });

const unknownMethod = ({ behaviour }: Realm, method: string): Refusal =>
  behaviour.rest_unknown_method === 'invalid'
    ? new Refusal('requestMethodInvalid')
    : new Refusal('methodNotSupported', [method]);

/** Whether a bearer token identifies the caller. For other callers, Magento reads the customer session, which starts one. */
const isKnownByBearer = ({ identity }: Caller): boolean => identity.type !== 'guest' && identity.by === 'bearer';

/**
 * Whether the response depends on the caller. For an anonymous route, it does if the route has a forced parameter, is protected
 * by reCAPTCHA, sets the group of a new account, or is asynchronous, because operations belong to a user.
 * [Webapi/Model/Plugin/GuestAuthorization.php, Controller/Rest/ParamsOverrider.php, Customer/Model/AccountManagementApi.php, AsynchronousOperations/Model/MassSchedule.php]
 */
export function needsCaller({ realm, request, path, storeView, match }: Omit<RestCall, 'caller'>): boolean {
  if (path.processor === 'schema') return true;
  if (match === undefined) return false;
  if (path.processor !== 'sync') return true;
  const { resources, parameters, recaptchaForm, service } = match.route;
  return (
    resources.some((resource) => resource !== ANONYMOUS) ||
    parameters.some(({ forced }) => forced !== undefined) ||
    service === 'createCartOfGuest' ||
    (service === 'createAccount' && HAS_GROUP_ID.test(request.body)) ||
    (recaptchaForm !== undefined && isRecaptchaRequired(realm, storeView, recaptchaForm))
  );
}

function requireAllowed({ realm, request, ownStore, storeView, caller }: RestCall, route: DeclaredRoute): void {
  authorize(realm, caller, route.resources, ownStore);
  if (route.recaptchaForm === undefined) return;
  const token = request.headers['x-recaptcha'];
  requireRecaptcha(realm, storeView, route.recaptchaForm, token, caller.identity.type === 'integration');
}

/** Calls the service; returns a promise if the service is asynchronous. */
const callService = (
  { realm, request, ownStore, storeView, caller }: RestCall,
  route: DeclaredRoute,
  values: ServiceArguments,
): unknown =>
  services[route.service]({
    realm,
    store: storeView,
    isAdminStore: ownStore === undefined,
    identity: caller.identity,
    clientAddress: request.client,
    arguments: values,
  });
