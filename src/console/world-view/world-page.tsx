import { ClockControls } from '../controls/clock-controls.tsx';
import { ReleaseControls } from '../controls/release-controls.tsx';
import { Loading } from '../elements/loading.tsx';
import { configPathList, health, listedStores, listedWebsites, moduleList } from '../model/resources.ts';
import { useResources } from '../model/use-resources.ts';
import { ConfigTable } from './config-table.tsx';
import { ModuleList } from './module-list.tsx';
import { WorldFile } from './world-file.tsx';

/** Clock, release, stores, modules and configuration of the world, and the world as a file. */
export function WorldPage() {
  const isLoaded = useResources(configPathList, listedStores, listedWebsites, moduleList);
  const { magento } = health.value.value;
  if (!isLoaded) return <Loading />;
  return (
    <div class="page">
      <div class="panels">
        <section class="panel" aria-labelledby="clock-title">
          <h2 id="clock-title">Clock</h2>
          <ClockControls />
        </section>
        <section class="panel" aria-labelledby="release-title">
          <h2 id="release-title">Magento release</h2>
          <ReleaseControls key={magento} current={magento} />
        </section>
        <WorldFile />
        <section class="panel" aria-labelledby="stores-title">
          <h2 id="stores-title">Stores</h2>
          <Stores />
        </section>
      </div>
      <ConfigTable />
      <ModuleList />
    </div>
  );
}

const Stores = () => (
  <ul class="store-list">
    {listedWebsites.value.value.map((website) => (
      <li key={String(website['code'])}>
        <strong>{String(website['name'])}</strong> <code>{String(website['code'])}</code>
        <ul>
          {listedStores.value.value
            .filter((store) => store['website'] === website['code'])
            .map((store) => (
              <li key={String(store['code'])}>
                {String(store['name'])} <code>{String(store['code'])}</code>{' '}
                <span class="muted">
                  {String(store['locale'])}, {String(store['currency'])}
                </span>
              </li>
            ))}
        </ul>
      </li>
    ))}
  </ul>
);
