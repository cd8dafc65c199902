import { ANONYMOUS, SELF } from '../acl/acl-resources.ts';
import {
  intParameter,
  type RouteParameter,
  routeParameter,
  stringParameter,
  type WebapiRoute,
} from './webapi-route.ts';

const message = routeParameter('giftMessage', 'GiftMessage');
const itemId = intParameter('itemId');

interface CartPath {
  readonly path: string;
  readonly resources: WebapiRoute['resources'];
  readonly id: RouteParameter;
  readonly prefix: '' | 'Guest';
}

/** The carts of the customer, of guests, and all carts, for admins and integrations. */
const carts: readonly CartPath[] = [
  {
    path: '/V1/carts/mine',
    resources: [SELF],
    id: { ...intParameter('cartId'), forced: '%cart_id%' },
    prefix: '',
  },
  { path: '/V1/guest-carts/:cartId', resources: [ANONYMOUS], id: stringParameter('cartId'), prefix: 'Guest' },
  { path: '/V1/carts/:cartId', resources: ['Magento_Sales::create'], id: intParameter('cartId'), prefix: '' },
];

const routesOf = ({ path, resources, id, prefix }: CartPath) => {
  const ofCart = { resources, serviceInterface: `giftMessage${prefix}CartRepositoryV1`, evidence: 'source' } as const;
  const ofItem = { resources, serviceInterface: `giftMessage${prefix}ItemRepositoryV1`, evidence: 'source' } as const;
  const cartPath = `${path}/gift-message`;
  const itemPath = `${path}/gift-message/:itemId`;
  return [
    { method: 'GET', path: cartPath, service: 'getGiftMessage', parameters: [id], ...ofCart },
    { method: 'POST', path: cartPath, service: 'saveGiftMessage', parameters: [id, message], ...ofCart },
    { method: 'GET', path: itemPath, service: 'getGiftMessageOfItem', parameters: [id, itemId], ...ofItem },
    { method: 'POST', path: itemPath, service: 'saveGiftMessageOfItem', parameters: [id, message, itemId], ...ofItem },
  ] as const satisfies readonly WebapiRoute[];
};

/** Gift messages of carts and of their items. [GiftMessage/etc/webapi.xml] */
export const giftMessageRoutes = carts.flatMap(routesOf);
