import { defineKnownMessages } from './known-message.ts';

const NO_SERVER = 'No server listens at the address: it has not started yet, has stopped, or the port is another one.';
const CORS = {
  why: 'The server does not allow the origin: Magento has no CORS headers, and a preflight request fails.',
  preset: 'cors-preflight-fails',
} as const;
const EDGE_PAGE = {
  why: 'A page of the web server or a proxy, such as that of a deployment, has no CORS headers.',
  preset: 'maintenance-503-html',
} as const;

/** Messages of browsers, of Node.js and of client libraries, which Magento does not send. */
export const clientMessages = defineKnownMessages(
  {
    matches:
      /unexpected token|is not valid json|json\.parse: unexpected|json parse error: (?:unexpected|unrecognized)|syntaxerror: <!?/i,
    text: 'Unexpected token < in JSON at position 0',
    causes: [
      {
        why: 'The response is an HTML page instead of JSON: the page of a deployment, or of a gateway.',
        preset: 'maintenance-503-html',
      },
      'The path is not /graphql or below /rest/V1, so the page for status 404 was returned.',
      { why: 'The gateway got no response from Magento.', preset: 'network-faults;variant=bad-gateway' },
      'REST answers in XML, because the Accept header names it.',
    ],
  },
  {
    matches: /unexpected end of (json )?input|unterminated string in json|unexpected eof/i,
    text: 'Unexpected end of JSON input',
    causes: [
      'The response has no body, for example that to HEAD or OPTIONS, and the client parses it nevertheless.',
      { why: 'The response ends in the middle of its body.', preset: 'network-faults;variant=truncated-json' },
    ],
  },
  {
    matches: /blocked by cors|cors request|cross-origin request blocked|access-control-allow|cors policy|preflight/i,
    text: "Access to fetch has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
    causes: [
      CORS,
      {
        why: 'The response to the preflight request does not allow a header that the client sends: Authorization, Store or X-ReCaptcha.',
        preset: 'cors-preflight-fails;variant=missing-allowed-headers',
      },
      EDGE_PAGE,
      'The server was started with --no-cors.',
    ],
  },
  {
    matches:
      /failed to fetch|err_failed|networkerror when|load failed|fetch failed|network ?request failed|err_network|network error/i,
    text: 'Failed to fetch',
    causes: [
      NO_SERVER,
      { ...CORS, why: `In a browser, which does not report the reason: ${CORS.why}` },
      EDGE_PAGE,
      { why: 'The connection was reset.', preset: 'network-faults' },
      'The certificate of the server is not trusted.',
    ],
  },
  {
    matches:
      /econnreset|socket hang up|connection (was )?reset|other side closed|und_err_socket|empty reply|err_empty_response/i,
    text: 'socket hang up (ECONNRESET)',
    causes: [
      { why: 'The connection was reset while the response was expected.', preset: 'network-faults' },
      { why: 'The connection was closed without a response.', preset: 'network-faults;variant=empty' },
      'A connection was reused that the server had closed after its keep-alive time.',
      'The client speaks HTTP to an HTTPS port, or the other way round.',
    ],
  },
  {
    matches: /enotfound|eai_again|err_name_not_resolved|getaddrinfo|could not resolve host/i,
    text: 'getaddrinfo ENOTFOUND',
    causes: [
      'The name of the host is misspelled, or is known only inside the network of the containers.',
      'The base URL of the client is that of another environment, or empty.',
    ],
  },
  {
    matches: /econnrefused|connection refused|err_connection_refused/i,
    text: 'connect ECONNREFUSED',
    causes: [NO_SERVER, '`localhost` is ::1 for the client, and the server listens on 127.0.0.1 only.'],
  },
  {
    matches:
      /etimedout|esockettimedout|timeout of \d+ ?ms|due to timeout|timeouterror|headers timeout|und_err_\w*timeout|econnaborted/i,
    text: 'timeout exceeded (ETIMEDOUT)',
    causes: [
      { why: 'The request is never answered.', preset: 'network-faults;variant=timeout' },
      { why: 'Requests with the same session cookie wait for each other.', preset: 'session-lock-slow' },
      'A fault holds the request at a gate, or delays it.',
    ],
  },
  {
    matches: /premature close|content_length_mismatch|incomplete_chunked|^terminated$|typeerror: terminated/i,
    text: 'terminated: Premature close',
    causes: [{ why: 'The response ends in the middle of its body.', preset: 'network-faults;variant=truncated-json' }],
  },
  {
    matches: /self[- ]signed|unable to verify|err_cert|certificate (is not trusted|has expired|verify failed)/i,
    text: 'self-signed certificate',
    causes: ['The server was started with --https: its certificate has to be trusted by the client.'],
  },
  {
    // axios names its code for all statuses from 400 to 499.
    matches:
      /status (code )?40[13]|response not successful|^40[13]$|^(?!.*status (code )?4(?!0[13])).*\bERR_BAD_REQUEST\b/is,
    text: 'Response not successful: Received status code 401',
    causes: [
      {
        why: 'GraphQL errors have status 401 and 403, and the client does not read the error in the body.',
        preset: 'http-401-403-errors',
        since: '2.4.8',
      },
      { why: 'The bearer token is not valid, which refuses the whole request.', preset: 'strict-bearer-rejects-all' },
      'REST answers 401 to missing and invalid tokens and to wrong passwords; the client library does not show the message in the body.',
    ],
  },
  {
    matches:
      /(?<!\w )parse error: |hpe_\w+|invalid (chunk size|header (token|value char)|http version)|err_invalid_http_\w+/i,
    text: 'Parse Error: Expected HTTP/',
    causes: [
      'The response is not HTTP, for example because an HTTPS port was called over HTTP.',
      'A fault breaks the response: the effect `wire` with MALFORMED_RESPONSE_CHUNK or RANDOM_DATA_THEN_CLOSE.',
      'A proxy ends the connection in the middle of the response.',
    ],
  },
  {
    matches: /cannot return null for non-nullable/i,
    text: 'Cannot return null for non-nullable field Type.field.',
    causes: [
      'The resolver of a field that must have a value returned none: data of the store is incomplete.',
      'An error of the field is passed up to the closest field that may be null.',
    ],
  },
);
