import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { type CmsBlock, type CmsPage, INSTALLED_PAGES } from '../../state/tables/cms-content.ts';

/** The pages of the document; without `cms_pages`, those of a new installation. */
export const listPages = ({ world }: Realm): readonly CmsPage[] => world.initialState.cmsPages ?? INSTALLED_PAGES;

/** The blocks of the document; a new installation has none. */
export const listBlocks = ({ world }: Realm): readonly CmsBlock[] => world.initialState.cmsBlocks ?? [];

/** Returns a page by its id. [Cms/Model/PageRepository.php getById] */
export function getPageById(realm: Realm, id: number): CmsPage {
  const page = listPages(realm).find((each) => each.id === id);
  if (page === undefined) throw new Refusal('pageNotFound', [id]);
  return page;
}

/** Returns a block by its id. [Cms/Model/BlockRepository.php getById] */
export function getBlockById(realm: Realm, id: number): CmsBlock {
  const block = listBlocks(realm).find((each) => each.id === id);
  if (block === undefined) throw new Refusal('blockNotFound', [id]);
  return block;
}

/** Whether a storefront shows a page or a block. [Cms/Model/GetPageByIdentifier.php, GetBlockByIdentifier.php] */
export const isShownIn = (store: Store, { is_active = true, stores }: CmsBlock): boolean =>
  is_active && (stores?.includes(store.code) ?? true);
