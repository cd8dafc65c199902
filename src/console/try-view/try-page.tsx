import { useSignal } from '@preact/signals';
import { AccountChoice } from '../controls/account-choice.tsx';
import { Loading } from '../elements/loading.tsx';
import { adminList, customerList, integrationList } from '../model/resources.ts';
import { useResources } from '../model/use-resources.ts';
import { GraphqlPanel } from './graphql-panel.tsx';
import { ResponsePanel } from './response-panel.tsx';
import { RestPanel } from './rest-panel.tsx';
import { callerName } from './send-request.ts';

const PROTOCOLS = [
  ['graphql', 'GraphQL'],
  ['rest', 'REST'],
] as const;

/** Sends requests to the store with the token of a chosen account. */
export function TryPage() {
  const isLoaded = useResources(customerList, adminList, integrationList);
  const protocol = useSignal<'graphql' | 'rest'>('graphql');
  if (!isLoaded) return <Loading />;
  return (
    <div class="page try">
      <div class="try-head">
        <fieldset class="segmented">
          <legend class="visually-hidden">Protocol</legend>
          {PROTOCOLS.map(([each, label]) => (
            <button
              key={each}
              type="button"
              aria-pressed={protocol.value === each}
              onClick={() => (protocol.value = each)}
            >
              {label}
            </button>
          ))}
        </fieldset>
        <AccountChoice
          label="Send as"
          chosen={callerName}
          none="guest, without a token"
          integrations={integrationList.value.value.map(({ name }) => name)}
        />
      </div>
      <div class="try-panels">
        {protocol.value === 'graphql' ? <GraphqlPanel /> : <RestPanel />}
        <ResponsePanel />
      </div>
    </div>
  );
}
