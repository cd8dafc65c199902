import { EXPECTED_CONTROL_TOKEN, isValidControlToken } from '../server/control-token.ts';
import { InvalidValue, splitAtCommas, string, stringList } from './option-definition.ts';

/** Options for who may call the control API. */
export const controlDefinitions = {
  controlToken: {
    ...string({
      flags: '--control-token <token>',
      description: 'bearer token that the control API requires',
      defaultText: 'not required on loopback addresses, otherwise a random one, which is printed',
    }),
    parse(values: readonly string[]) {
      const token = values.at(-1) ?? '';
      if (!isValidControlToken(token)) throw new InvalidValue(token, EXPECTED_CONTROL_TOKEN);
      return token;
    },
  },
  allowedHosts: stringList(
    {
      flags: '--allow-host <name>',
      description: 'host name, besides those of loopback addresses, to which control calls may be sent; repeatable',
    },
    readHosts,
  ),
  allowedOrigins: stringList(
    {
      flags: '--allow-origin <origin>',
      description: 'origin whose web pages may send control calls; repeatable',
    },
    readOrigins,
  ),
};

/** A DNS name or an IP address, without a port. */
const HOST_NAME = /^(?:[\w-]+(?:\.[\w-]+)*\.?|\[?[\da-f.]*(?::[\da-f.]*){2,}\]?)$/i;

function readHosts(values: readonly string[]): string[] {
  const hosts = splitAtCommas(values);
  const invalid = hosts.find((host) => !HOST_NAME.test(host));
  if (invalid !== undefined) throw new InvalidValue(invalid, 'a host name without a port, such as mock.example.com');
  return hosts;
}

function readOrigins(values: readonly string[]): string[] {
  const origins = splitAtCommas(values);
  const invalid = origins.find((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin.toLowerCase());
  if (invalid !== undefined) throw new InvalidValue(invalid, 'an origin, such as http://localhost:3000');
  return origins;
}
