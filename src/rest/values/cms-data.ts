import type { Realm } from '../../state/realm.ts';
import type { CmsBlock, CmsPage } from '../../state/tables/cms-content.ts';

/** A page as REST returns it. [Cms/Api/Data/PageInterface.php] */
export const pageData = (realm: Realm, page: CmsPage): Record<string, unknown> => ({
  id: page.id,
  identifier: page.identifier,
  title: page.title,
  page_layout: page.page_layout ?? '1column',
  ...(page.meta_title !== undefined && { meta_title: page.meta_title }),
  ...(page.meta_keywords !== undefined && { meta_keywords: page.meta_keywords }),
  ...(page.meta_description !== undefined && { meta_description: page.meta_description }),
  ...(page.content_heading !== undefined && { content_heading: page.content_heading }),
  content: page.content ?? '',
  ...timesOf(realm),
  sort_order: '0',
  active: page.is_active ?? true,
});

/** A block as REST returns it. [Cms/Api/Data/BlockInterface.php] */
export const blockData = (realm: Realm, block: CmsBlock): Record<string, unknown> => ({
  id: block.id,
  identifier: block.identifier,
  title: block.title,
  content: block.content ?? '',
  ...timesOf(realm),
  active: block.is_active ?? true,
});

function timesOf({ clock, world }: Realm) {
  const time = clock.databaseTime(world.startedAt);
  return { creation_time: time, update_time: time };
}
