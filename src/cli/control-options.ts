import { EXPECTED_CONTROL_TOKEN, isValidControlToken } from '../server/control-token.ts';
import { InvalidValue, lastValue, splitAtCommas, stringListOption, stringOption } from './option-definition.ts';

/** Options that restrict access to the control API. */
export const controlDefinitions = {
  controlToken: {
    ...stringOption({
      flags: '--control-token <token>',
      description: 'bearer token that the control API requires',
      defaultText: 'not required on loopback addresses, otherwise a random one, which is printed',
    }),
    parse: parseControlToken,
  },
  allowedHosts: stringListOption(
    {
      flags: '--allow-host <name>',
      description: 'host name, besides those of loopback addresses, to which control calls may be sent; repeatable',
    },
    readHosts,
  ),
  allowedOrigins: stringListOption(
    {
      flags: '--allow-origin <origin>',
      description: 'origin whose web pages may send control calls; repeatable',
    },
    readOrigins,
  ),
};

/** @throws InvalidValue */
export function parseControlToken(values: readonly string[]): string {
  const token = lastValue(values);
  if (!isValidControlToken(token)) throw new InvalidValue(token, EXPECTED_CONTROL_TOKEN);
  return token;
}

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
