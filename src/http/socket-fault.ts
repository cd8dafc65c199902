/** Socket-level faults that replace a response. The names are WireMock's. */
export const SOCKET_FAULTS = [
  'CONNECTION_RESET_BY_PEER',
  'EMPTY_RESPONSE',
  'MALFORMED_RESPONSE_CHUNK',
  'RANDOM_DATA_THEN_CLOSE',
] as const;
/** A socket-level fault that replaces a response. */
export type SocketFaultName = (typeof SOCKET_FAULTS)[number];

/** Faults that corrupt a response. */
export const RESPONSE_CORRUPTIONS = [
  'TRUNCATED_BODY',
  'MALFORMED_JSON',
  'WRONG_CONTENT_TYPE',
  'WRONG_CONTENT_LENGTH',
  'CONTENT_LENGTH_TOO_LONG',
] as const;
/** A fault that corrupts a response. */
export type ResponseCorruption = (typeof RESPONSE_CORRUPTIONS)[number];

/** Whether a fault corrupts a response; otherwise it replaces it. */
export const isResponseCorruption = (name: string): name is ResponseCorruption =>
  (RESPONSE_CORRUPTIONS as readonly string[]).includes(name);
