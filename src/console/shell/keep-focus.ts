/** Elements that can have the focus, also rows of a list that only the arrow keys reach. */
const FOCUSABLE =
  'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex]:not(nav, main)';

/** The element that has the focus, or had it when it was removed or disabled. */
let focused: HTMLElement | undefined;

/**
 * Moves the focus when the focused element is removed or disabled: to the element that `data-return-focus` names, or the one that
 * takes its place. Otherwise the Tab key would continue at the beginning of the page.
 */
export function keepFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    focused = target instanceof HTMLElement ? target : undefined;
  });
  // A click beside all fields takes the focus away on purpose.
  document.addEventListener('pointerdown', () => {
    focused = undefined;
  });
  new MutationObserver((records) => {
    const lost = focused;
    if (lost === undefined || (lost.isConnected && !lost.matches(':disabled'))) return;
    if (document.activeElement !== document.body && document.activeElement !== lost) return;
    const next = successorOf(lost, records) ?? document.getElementById('main');
    next?.focus({ preventScroll: true });
  }).observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
}

/** The element that gets the focus of a removed or disabled one; `undefined` if its view was removed. */
function successorOf(lost: HTMLElement, records: readonly MutationRecord[]): HTMLElement | undefined {
  if (lost.isConnected) return findNearest(lost.parentElement, lost.nextSibling);
  const removal = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(lost)));
  const opener = lost.closest<HTMLElement>('[data-return-focus]')?.dataset['returnFocus'];
  const named = opener === undefined ? null : document.getElementById(opener);
  return named ?? findNearest(removal?.target, removal?.nextSibling ?? null);
}

/** The first focusable element of a container after the start of a node, else the last one before it, else one of its parent. */
function findNearest(container: Node | null | undefined, from: Node | null): HTMLElement | undefined {
  if (!(container instanceof HTMLElement) || container.matches('main, dialog, body, #app')) return undefined;
  const candidates = [...container.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((each) => each.checkVisibility());
  const isAfter = (each: HTMLElement) =>
    from !== null &&
    (from.contains(each) || (from.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) > 0);
  const next = from?.isConnected === true ? candidates.find(isAfter) : undefined;
  return next ?? candidates.at(-1) ?? findNearest(container.parentElement, container.nextSibling);
}
