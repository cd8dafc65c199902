import { useEffect } from 'preact/hooks';
import { currentRoute } from './model/location.ts';
import { RequestsPage } from './requests-view/requests-page.tsx';
import { FaultBar } from './shell/fault-bar.tsx';
import { LazyView } from './shell/lazy-view.tsx';
import { Navigation, VIEWS } from './shell/navigation.tsx';
import { NoticeList } from './shell/notice-list.tsx';
import { ProblemBar } from './shell/problem-bar.tsx';
import { TokenDialog } from './shell/token-dialog.tsx';
import { TopBar } from './shell/top-bar.tsx';

/** The console: the bars that are always visible, and the view that the URL names. */
export function App() {
  const { view } = currentRoute.value;
  const label = VIEWS.find(([name]) => name === view)?.[1] ?? 'Requests';
  useEffect(() => {
    document.title = `${label} · magento-auth-mock`;
  }, [label]);
  return (
    <>
      <a class="skip-link" href="#main">
        Skip to the content
      </a>
      <TopBar />
      <Navigation />
      <main id="main" tabIndex={-1} class={`view-${view}`}>
        <h1 class="visually-hidden">{label}</h1>
        <ProblemBar />
        <FaultBar />
        {view === 'requests' ? <RequestsPage /> : <LazyView key={view} view={view} />}
      </main>
      <NoticeList />
      <TokenDialog />
    </>
  );
}
