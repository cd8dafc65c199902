import { errorReportPage, HTML_TYPE, SECURITY_HEADERS } from '../../http/error-page.ts';
import type { HttpResponse } from '../../http/message.ts';
import type { Refusal } from '../../magento/phrases/refusal.ts';
import { HEX_DIGITS } from '../../platform/random.ts';
import type { Realm } from '../../state/realm.ts';

const REPORT_ID_LENGTH = 64;
const PAGE_HEADERS = { 'content-type': HTML_TYPE, ...SECURITY_HEADERS };
const TEXT_HEADERS = { 'content-type': 'text/plain;charset=UTF-8' };

/**
 * The response to an exception that the REST controller does not catch: an HTML page with the id of a report, or the exception
 * as plain text in developer mode. [lib/internal/Magento/Framework/App/Bootstrap.php]
 */
export function errorReport({ world, random }: Realm, refusal: Refusal): HttpResponse {
  if (world.mode === 'developer') {
    const { renderedMessage } = refusal;
    const body = `1 exception(s):\nException #0 (Magento\\Framework\\Webapi\\Exception): ${renderedMessage}\n`;
    return { status: 500, headers: TEXT_HEADERS, body };
  }
  return { status: 500, headers: PAGE_HEADERS, body: errorReportPage(random.string(REPORT_ID_LENGTH, HEX_DIGITS)) };
}
