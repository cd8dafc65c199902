import { connect } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');
const LENGTH = /\r\ncontent-length: *(\d+)/i;
const READ_BYTES = 16_384;

/**
 * One keep-alive connection that sends the same bytes and reads the reply. It does as little as it can, since a client that takes
 * longer than the server hides the difference between two servers.
 *
 * @param onReply called with {status, text()}; true sends the request again, anything else ends the connection
 * @param onFailure called once with an Error when the connection or a reply breaks
 */
export function keepAsking({ port, request, onReply, onFailure }) {
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
      const reply = readReply(chunk);
      rest = reply === undefined ? Buffer.from(chunk) : undefined;
      if (reply === undefined) return true;
      if (onReply(reply) === true) socket.write(request);
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

/** One request on a connection of its own. */
export function askOnce({ port, request }) {
  return new Promise((resolve, reject) => {
    keepAsking({ port, request, onReply: ({ status, text }) => resolve({ status, text: text() }), onFailure: reject });
  });
}

/** Undefined when the reply is not whole yet. */
function readReply(chunk) {
  const headEnd = chunk.indexOf(HEAD_END);
  if (headEnd === -1) return undefined;
  const head = chunk.latin1Slice(0, headEnd);
  const length = LENGTH.exec(head);
  if (length === null) throw new Error(`a reply without Content-Length: ${head}`);
  const bodyStart = headEnd + HEAD_END.length;
  const end = bodyStart + Number(length[1]);
  if (chunk.length < end) return undefined;
  if (chunk.length > end) throw new Error(`more bytes than the reply announced: ${chunk.latin1Slice(0, 500)}`);
  return { status: Number(head.slice(9, 12)), text: () => chunk.utf8Slice(bodyStart, end) };
}
