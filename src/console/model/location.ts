import { computed, signal } from '@preact/signals';

const hash = signal(window.location.hash);

window.addEventListener('hashchange', () => {
  hash.value = window.location.hash;
});

/** The parts of the URL after `#/`: the view, and the item that it shows. */
export const currentRoute = computed(() => {
  const [path = '', query = ''] = hash.value.replace(/^#\/?/, '').split('?');
  const [view = '', ...rest] = path.split('/').map(decode);
  return { view: view || 'requests', item: rest.join('/'), query: new URLSearchParams(query) };
});

/** Decodes a part of a URL. A part that is not valid is returned unchanged. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The link to a view. */
export const linkTo = (view: string, item?: string | number, query?: Readonly<Record<string, string>>): string => {
  const search = query === undefined ? '' : `?${new URLSearchParams(query)}`;
  return `#/${view}${item === undefined ? '' : `/${encodeURIComponent(item)}`}${search}`;
};

/** Opens a view. With `replace`, the history of the browser gets no new entry. */
export function goTo(link: string, replace = false): void {
  if (!replace) {
    window.location.hash = link.slice(1);
    return;
  }
  history.replaceState(undefined, '', link);
  hash.value = link;
}
