import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { Loading } from '../elements/loading.tsx';
import { ViewBoundary } from './view-boundary.tsx';

type View = () => Promise<ComponentType>;

/** The views that are loaded when they are opened. */
const VIEW_MODULES: Readonly<Record<string, View>> = {
  tokens: async () => (await import('../tokens-view/tokens-page.tsx')).TokensPage,
  accounts: async () => (await import('../accounts-view/accounts-page.tsx')).AccountsPage,
  faults: async () => (await import('../faults-view/faults-page.tsx')).FaultsPage,
  world: async () => (await import('../world-view/world-page.tsx')).WorldPage,
  mailbox: async () => (await import('../mailbox-view/mailbox-page.tsx')).MailboxPage,
  audit: async () => (await import('../audit-view/audit-page.tsx')).AuditPage,
  sandboxes: async () => (await import('../sandboxes-view/sandboxes-page.tsx')).SandboxesPage,
  try: async () => (await import('../try-view/try-page.tsx')).TryPage,
  reproduction: async () => (await import('../reproduction-view/reproduction-page.tsx')).ReproductionPage,
};

/** A view that is loaded on first use. */
export function LazyView({ view }: { readonly view: string }) {
  const loaded = useSignal<{ readonly View: ComponentType } | undefined>(undefined);
  const failed = useSignal(false);
  useEffect(() => {
    const load = Object.hasOwn(VIEW_MODULES, view) ? VIEW_MODULES[view] : undefined;
    if (load === undefined) failed.value = true;
    else
      load().then(
        (View) => {
          loaded.value = { View };
        },
        () => {
          failed.value = true;
        },
      );
  }, [view]);
  if (failed.value)
    return <p class="empty">This view could not be loaded. Is the server running, and the address right?</p>;
  if (loaded.value === undefined) return <Loading />;
  const { View } = loaded.value;
  return (
    <ViewBoundary>
      <View />
    </ViewBoundary>
  );
}
