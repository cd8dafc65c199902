import { expect, test } from 'vitest';
import { behaviourOf } from '../../src/magento/releases/release-behaviour.ts';
import { isInRange } from '../../src/magento/releases/since.ts';
import { serviceResultOf } from '../../src/magento/webapi/definitions/service-definitions.ts';
import { phpServiceOf } from '../../src/magento/webapi/php-services.ts';
import { webapiRoutes } from '../../src/magento/webapi/webapi-routes.ts';
import { factReleases, rowOf } from './fact-releases.ts';
import signatures from './route-signatures.json' with { type: 'json' };

interface SignatureFact {
  readonly returns: string;
  readonly releases: string;
}

const signaturesOf: ReadonlyMap<string, readonly SignatureFact[]> = new Map(Object.entries(signatures));

/** `\Magento\Customer\Api\Data\CustomerInterface[]` is `customer-data-customer-interface[]`. */
const definitionOf = (type: string): string | undefined => {
  if (type === 'void') return undefined;
  if (!type.startsWith('\\')) return type.replace(/^bool\b/, 'boolean');
  return type
    .replace(/^\\Magento\\/, '')
    .replace('\\Api\\', '')
    .replaceAll('\\', '')
    .replace(/(.)([A-Z])/g, '$1-$2')
    .toLowerCase();
};

test('the result of each service is the one that its interface declares in each release', () => {
  const compared = factReleases.flatMap((release) => {
    const behaviour = behaviourOf(release);
    const installation = { behaviour, twoFactor: behaviour.two_factor === 'module' };
    return webapiRoutes
      .filter((route) => isInRange(release, route) && (route.isAvailable?.(installation) ?? true))
      .flatMap((route) => {
        const name = `${route.method} ${route.path}`;
        const fact = rowOf(signaturesOf.get(name) ?? [], release);
        if (fact === undefined) return [];
        const { type } = serviceResultOf(release, route.serviceInterface, phpServiceOf(route).method);
        return [{ route: `${release.name} ${name}`, known: definitionOf(fact.returns), served: type }];
      });
  });
  expect(compared.length).toBeGreaterThan(1000);
  expect(compared.filter(({ known, served }) => known !== served)).toEqual([]);
});
