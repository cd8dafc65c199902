import type { HttpResponse } from '../../http/message.ts';
import { phrases } from '../../magento/phrases/phrases.ts';
import { interpolate } from '../../magento/phrases/refusal.ts';
import { acceptedTypes } from './accept.ts';
import { answerValue, jsonRenderer, rendererOf } from './rest-response.ts';

/** Writes a code and a message as XML. */
type RenderXmlMessage = (code: number, message: string) => string;

/**
 * None of the accepted types can be answered. The error comes in an envelope of its own, in XML where the header speaks of it.
 * [fw/Webapi/Rest/Response/RendererFactory.php, fw/Webapi/ErrorProcessor.php renderErrorMessage]
 */
export function answerNotAcceptable(accept: string, renderXmlMessage: RenderXmlMessage | undefined): HttpResponse {
  const { text, status = 406 } = phrases.notAcceptable;
  const message = interpolate(text, [acceptedTypes(accept)[0] ?? accept]);
  return renderXmlMessage
    ? answerValue(
        rendererOf('application/xml', () => renderXmlMessage(status, message)),
        message,
        status,
      )
    : answerValue(jsonRenderer, { messages: { error: [{ code: status, message }] } }, status);
}
