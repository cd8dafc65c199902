import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../elements/icon.tsx';
import type { IconName } from '../elements/icon-paths.ts';
import { currentRoute, linkTo } from '../model/location.ts';

/** The views in the order of the navigation. */
export const VIEWS: readonly (readonly [view: string, label: string, icon: IconName])[] = [
  ['requests', 'Requests', 'activity'],
  ['tokens', 'Tokens', 'history'],
  ['accounts', 'Accounts', 'users-round'],
  ['faults', 'Faults', 'zap'],
  ['world', 'World', 'globe'],
  ['mailbox', 'Mailbox', 'mail'],
  ['audit', 'Audit', 'shield-check'],
  ['sandboxes', 'Sandboxes', 'boxes'],
  ['try', 'Try it', 'terminal'],
];

/** Links to the views, at the side of the page, or below it on a phone. */
export function Navigation() {
  const list = useRef<HTMLElement>(null);
  const { view: current } = currentRoute.value;
  // On a phone the links need scrolling. `scrollIntoView` would change where the Tab key continues.
  useEffect(() => {
    const link = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (link && list.current)
      list.current.scrollLeft = link.offsetLeft - (list.current.clientWidth - link.offsetWidth) / 2;
  }, [current]);
  return (
    <nav aria-label="Views" ref={list}>
      <ul>
        {VIEWS.map(([view, label, icon]) => (
          <li key={view}>
            <a href={linkTo(view)} aria-current={current === view ? 'page' : undefined}>
              <Icon name={icon} size={18} />
              <span>{label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
