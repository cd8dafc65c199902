import { connect } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');
const LENGTH = /\r\ncontent-length: *(\d+)/i;
const READ_BYTES = 16_384;

/**
 * One keep-alive connection that sends the same bytes and reads the response. It does as little as possible, since a client that
 * is slower than the server hides the difference between two servers.
 *
 * @param onResponse called with {status, text()}; true sends the request again, any other value ends the connection
 * @param onFailure called once with an Error when the connection fails or a response is invalid
 */
export function sendRepeatedly({ port, request, onResponse, onFailure }) {
  let rest;
  let over = false;
  const socket = connect({
    host: '127.0.0.1',
    port,
    noDelay: true,
    onread: { buffer: Buffer.allocUnsafe(READ_BYTES), callback: receive },
  });
  socket.on('connect', () => socket.write(request));
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('the server closed the connection')));
  return { stop };

  function receive(length, buffer) {
    if (over) return false;
    const chunk = rest === undefined ? buffer.subarray(0, length) : Buffer.concat([rest, buffer.subarray(0, length)]);
    try {
      const response = readResponse(chunk);
      rest = response === undefined ? Buffer.from(chunk) : undefined;
      if (response === undefined) return true;
      if (onResponse(response) === true) socket.write(request);
      else stop();
    } catch (error) {
      fail(error);
    }
    return !over;
  }

  function fail(error) {
    if (over) return;
    stop();
    onFailure(error);
  }

  function stop() {
    over = true;
    socket.destroy();
  }
}

/** One request on a new connection. */
export function sendOnce({ port, request }) {
  return new Promise((resolve, reject) => {
    sendRepeatedly({
      port,
      request,
      onResponse: ({ status, text }) => resolve({ status, text: text() }),
      onFailure: reject,
    });
  });
}

/** undefined while the response is incomplete. */
function readResponse(chunk) {
  const headEnd = chunk.indexOf(HEAD_END);
  if (headEnd === -1) return undefined;
  const head = chunk.latin1Slice(0, headEnd);
  const length = LENGTH.exec(head);
  if (length === null) throw new Error(`a response without Content-Length: ${head}`);
  const bodyStart = headEnd + HEAD_END.length;
  const end = bodyStart + Number(length[1]);
  if (chunk.length < end) return undefined;
  if (chunk.length > end) throw new Error(`more bytes than Content-Length: ${chunk.latin1Slice(0, 500)}`);
  return { status: Number(head.slice(9, 12)), text: () => chunk.utf8Slice(bodyStart, end) };
}
