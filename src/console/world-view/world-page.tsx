import { ClockControls } from '../controls/clock-controls.tsx';
import { ReleaseControls } from '../controls/release-controls.tsx';
import { Badge } from '../elements/badge.tsx';
import { configPathList, health, listedStores, listedWebsites, moduleStates } from '../model/resources.ts';
import { useResources } from '../model/use-resources.ts';
import { ConfigTable } from './config-table.tsx';
import { WorldFile } from './world-file.tsx';

/** The world as a whole: clock, release, configuration, stores, modules, and files that hold it. */
export function WorldPage() {
  useResources(configPathList, listedStores, listedWebsites, moduleStates);
  const { magento } = health.value.value;
  return (
    <div class="page">
      <div class="panels">
        <section class="panel" aria-labelledby="clock-title">
          <h2 id="clock-title">Clock</h2>
          <ClockControls />
        </section>
        <section class="panel" aria-labelledby="release-title">
          <h2 id="release-title">Magento {magento}</h2>
          <ReleaseControls key={magento} current={magento} />
        </section>
        <WorldFile />
        <section class="panel" aria-labelledby="stores-title">
          <h2 id="stores-title">Stores</h2>
          <Stores />
        </section>
        <section class="panel" aria-labelledby="modules-title">
          <h2 id="modules-title">Modules</h2>
          <Modules />
        </section>
      </div>
      <ConfigTable />
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

/** A running world keeps its modules: as in Magento, they belong to the installation. */
function Modules() {
  const named = Object.entries(moduleStates.value.value);
  return (
    <>
      {named.length === 0 ? (
        <p>All modules of this release are enabled.</p>
      ) : (
        <ul class="module-list">
          {named.map(([name, isEnabled]) => (
            <li key={name}>
              <code>{name}</code>{' '}
              <Badge tone={isEnabled ? 'good' : 'neutral'}>{isEnabled ? 'enabled' : 'disabled'}</Badge>
            </li>
          ))}
        </ul>
      )}
      <p class="muted">
        The key <code>modules</code> of a fixture document enables and disables modules; load one to change them.
      </p>
    </>
  );
}
