import type { HttpResponse } from '../../http/message.ts';
import { phrases } from '../../magento/phrases/phrases.ts';
import { interpolate } from '../../magento/phrases/refusal.ts';
import { acceptedTypes } from './accept.ts';
import { createRenderer, jsonRenderer, valueResponse } from './rest-response.ts';

/** Renders a status and a message as XML. */
type RenderXmlMessage = (code: number, message: string) => string;

/**
 * The response if no accepted type is supported. The error has an envelope of its own, in XML if the header mentions XML.
 * [fw/Webapi/Rest/Response/RendererFactory.php, fw/Webapi/ErrorProcessor.php renderErrorMessage]
 */
export function notAcceptableResponse(accept: string, renderXmlMessage: RenderXmlMessage | undefined): HttpResponse {
  const { text, status = 406 } = phrases.notAcceptable;
  const message = interpolate(text, [acceptedTypes(accept)[0] ?? accept]);
  return renderXmlMessage
    ? valueResponse(
        createRenderer('application/xml', () => renderXmlMessage(status, message)),
        message,
        status,
      )
    : valueResponse(jsonRenderer, { messages: { error: [{ code: status, message }] } }, status);
}
