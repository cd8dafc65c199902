import { errorReportPage, HTML_TYPE, SECURITY_HEADERS } from '../../http/error-page.ts';
import type { HttpResponse } from '../../http/message.ts';
import type { Refusal } from '../../magento/phrases/refusal.ts';
import type { GraphqlCall } from './graphql-call.ts';
import { graphqlCookies } from './response-cookies.ts';

/** The headers that PHP sends when a session starts. */
const SESSION_HEADERS = {
  expires: 'Thu, 19 Nov 1981 08:52:00 GMT',
  'cache-control': 'no-store, no-cache, must-revalidate',
  pragma: 'no-cache',
};
const PAGE_HEADERS = { 'content-type': HTML_TYPE, ...SESSION_HEADERS, ...SECURITY_HEADERS };
const TEXT_HEADERS = { 'content-type': 'text/plain;charset=UTF-8', ...SESSION_HEADERS };

const CONTROLLER = 'vendor/magento/module-graph-ql/Controller/GraphQl.php';
const APPLICATION_FAILED = 'An error has happened during application run. See exception log for details.\n';

/**
 * The response to an exception that Magento's GraphQL controller does not catch: the page of an error report if JSON cannot be
 * decoded, a plain text for a type error of PHP. Developer mode shows the exception.
 * [lib/internal/Magento/Framework/App/{Bootstrap,ExceptionHandler}.php]
 */
export function answerExceptionPage(
  call: GraphqlCall,
  kind: 'not_json' | 'type_error',
  refusal: Refusal,
): HttpResponse {
  const isDeveloperMode = call.realm.world.mode === 'developer';
  const cookies = graphqlCookies(call, false);
  if (kind === 'type_error') {
    const body = isDeveloperMode
      ? `TypeError: ${refusal.why ?? ''} in ${CONTROLLER}\nStack trace:\n#0 {main}`
      : APPLICATION_FAILED;
    return { status: 500, headers: TEXT_HEADERS, cookies, body };
  }
  if (isDeveloperMode) return { status: 500, headers: TEXT_HEADERS, cookies, body: describeException(UNSERIALIZE) };
  return { status: 500, headers: PAGE_HEADERS, cookies, body: errorReportPage(reportId(call)) };
}

/** The exception for a value that is not valid JSON. [lib/internal/Magento/Framework/Serialize/Serializer/Json.php] */
const UNSERIALIZE = '(InvalidArgumentException): Unable to unserialize value. Error: Syntax error';

const describeException = (exception: string): string =>
  `1 exception(s):\nException #0 ${exception}\n\nException #0 ${exception}\n#1 ${CONTROLLER}: dispatch()\n`;

/** A hash of the error, so that the same request gets the same report. [lib/internal/Magento/Framework/App/ExceptionHandler.php] */
const reportId = ({ realm, request }: GraphqlCall): string =>
  realm.digest.sha256(`${request.method} ${request.path}?${request.query}`);
