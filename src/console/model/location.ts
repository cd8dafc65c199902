import { computed, signal } from '@preact/signals';

const hash = signal(window.location.hash);

window.addEventListener('hashchange', () => {
  hash.value = window.location.hash;
});

/** The parts of the address after `#/`: the view, and what it shows. */
export const route = computed(() => {
  const [path = '', query = ''] = hash.value.replace(/^#\/?/, '').split('?');
  const [view = '', ...rest] = path.split('/').map(decode);
  return { view: view || 'requests', item: rest.join('/'), query: new URLSearchParams(query) };
});

/** A part of an address that was cut off or mistyped stays as it is. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of a view, as a link. */
export const linkTo = (view: string, item?: string | number, query?: Readonly<Record<string, string>>): string => {
  const search = query === undefined ? '' : `?${new URLSearchParams(query)}`;
  return `#/${view}${item === undefined ? '' : `/${encodeURIComponent(item)}`}${search}`;
};

/** Opens a view, without a new entry in the history of the browser when `replace` is set. */
export function goTo(link: string, replace = false): void {
  if (!replace) {
    window.location.hash = link.slice(1);
    return;
  }
  history.replaceState(undefined, '', link);
  hash.value = link;
}
