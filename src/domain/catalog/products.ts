import { stableChoice, stableNumber } from '../../platform/hash.ts';
import type { Realm } from '../../state/realm.ts';
import { type Product, productKey } from '../../state/tables/catalog.ts';
import { ofCatalog, shownCatalog } from './catalog-cache.ts';

/** What decides about a product, whoever shows it. */
export interface CatalogProduct {
  readonly id: number;
  readonly sku: string;
  /** GraphQL's type, such as `SimpleProduct`. */
  readonly type: string;
  readonly price: number;
  /** What it costs now; the same as the price where nothing is off. */
  readonly finalPrice: number;
  /** Pieces in stock; nothing where there are always enough. */
  readonly quantity: number | undefined;
  /** What the document says of it, in GraphQL's field names. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A catalog that is made up has so many products. */
const MADE_UP = 48;
const LINES = ['WS', 'MH', 'WJ', 'MP', 'WT', 'MB', 'UG', 'WB'] as const;
const NOTHING = {};

/**
 * The product of a sku. Where the document names products, there are those and no others; where it names none, every sku
 * is one, the same each time.
 */
export function findProduct(realm: Realm, sku: string): CatalogProduct | undefined {
  const known = shownCatalog(realm).products.find(productKey(sku));
  if (known) return isEnabled(known) ? fromDocument(realm, known) : undefined;
  return sku === '' || hasProducts(realm) ? undefined : madeUp(realm, sku);
}

/** All products, in the document's order; those that are made up where it names none. */
export const listProducts = ofCatalog((realm: Realm): readonly CatalogProduct[] =>
  hasProducts(realm)
    ? enabledProducts(realm).map((product) => fromDocument(realm, product))
    : Array.from({ length: MADE_UP }, (_, index) => madeUp(realm, madeUpSku(index))),
);

/** The sku of some product, always the same for a text. */
export function someSku(realm: Realm, text: string): string {
  const products = listProducts(realm);
  return products[stableNumber(text) % products.length]?.sku ?? '';
}

const hasProducts = ({ world }: Realm): boolean => world.products.base.rows.size > 0;

const enabledProducts = (realm: Realm): Product[] => shownCatalog(realm).products.values().filter(isEnabled);

/** [app/code/Magento/Catalog/Model/Product/Attribute/Source/Status.php] */
const DISABLED = 2;
const isEnabled = ({ fields }: Product): boolean => fields['status'] !== DISABLED;

const madeUpSku = (index: number): string =>
  `${LINES[index % LINES.length]}${String(Math.floor(index / LINES.length) + 1).padStart(2, '0')}`;

function fromDocument(realm: Realm, { id, sku, fields }: Product): CatalogProduct {
  const price = typeof fields['price'] === 'number' ? fields['price'] : somePrice(realm, sku);
  const special = fields['special_price'];
  return {
    id,
    sku,
    type: typeof fields['__typename'] === 'string' ? fields['__typename'] : 'SimpleProduct',
    price,
    finalPrice: typeof special === 'number' ? Math.min(special, price) : price,
    quantity: typeof fields['quantity'] === 'number' ? fields['quantity'] : undefined,
    fields,
  };
}

function madeUp(realm: Realm, sku: string): CatalogProduct {
  const price = somePrice(realm, sku);
  const id = (stableNumber(`product/${productKey(sku)}`) % 100_000) + 1;
  return { id, sku, type: 'SimpleProduct', price, finalPrice: price, quantity: undefined, fields: NOTHING };
}

/** Prices as shops have them: 5 to 124, with some usual cents. */
const somePrice = ({ world }: Realm, sku: string): number => {
  const text = `${world.initialState.seed}/price/${productKey(sku)}`;
  return 5 + (stableNumber(text) % 120) + stableChoice(`${text}/cents`, [0, 0.5, 0.95, 0.99]);
};
