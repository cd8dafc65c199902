const HOST = /^(\[[\da-f:.]+\]|[^:[\]]+)(?::\d*)?$/;
const LOOPBACK =
  /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\]|\[::ffff:(?:127(?:\.\d{1,3}){3}|7f[\da-f]{2}:[\da-f]{1,4})\])$/;

/** The host name in a `Host` header or a `--host` option: lower-case, without port, IPv6 in brackets; `undefined` if invalid. */
export function parseHostName(text: string): string | undefined {
  const host = text.toLowerCase();
  const isBareIpv6 = /^[\da-f.]*:[\da-f:.]*:[\da-f:.]*$/.test(host);
  return HOST.exec(isBareIpv6 ? `[${host}]` : host)?.[1]?.replace(/\.$/, '');
}

/** Whether a host is a loopback address, which only programs on this machine can reach. */
export const isLoopbackHost = (text: string): boolean => LOOPBACK.test(parseHostName(text) ?? '');
