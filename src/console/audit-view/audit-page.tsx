import { Badge } from '../elements/badge.tsx';
import { Icon } from '../elements/icon.tsx';
import { Loading } from '../elements/loading.tsx';
import { formatCountOf } from '../model/format.ts';
import { linkTo } from '../model/location.ts';
import { isJournalLoaded, requestLog } from '../model/recorded-requests.ts';
import { auditReport } from '../model/resources.ts';
import { useResources } from '../model/use-resources.ts';

/** The findings of the audit in the recorded requests, each with links to its requests. */
export function AuditPage() {
  const isLoaded = useResources(auditReport);
  const { items, rules, dropped } = auditReport.value.value;
  const byRule = rules.map((rule) => ({ ...rule, findings: items.filter((each) => each.rule === rule.id) }));
  if (!(isLoaded && isJournalLoaded.value)) return <Loading />;
  return (
    <div class="page">
      <p class={`audit-summary ${items.length === 0 ? 'good' : 'bad'}`} role="status">
        <Icon name={items.length === 0 ? 'circle-check' : 'triangle-alert'} size={22} />
        <span>
          <strong>{items.length === 0 ? 'No finding' : formatCountOf(items.length, 'finding')}</strong>
          <span class="muted">
            {' '}
            in {formatCountOf(requestLog.value.length, 'request')}
            {dropped > 0 && `, ${formatCountOf(dropped, 'older request')} not audited`}
          </span>
        </span>
      </p>
      <ul class="rule-list">
        {byRule
          .toSorted((a, b) => b.findings.length - a.findings.length)
          .map(({ id, sentence, findings }) => (
            <li key={id} class={`card rule${findings.length > 0 ? ' violated' : ''}`}>
              <div class="rule-head">
                <h2>{id}</h2>
                <Badge tone={findings.length === 0 ? 'good' : 'bad'}>
                  {findings.length === 0 ? 'passed' : formatCountOf(findings.length, 'finding')}
                </Badge>
              </div>
              <p class="muted">{sentence}</p>
              {findings.map(({ message, requests }) => (
                <p key={message} class="finding">
                  {message}{' '}
                  <span class="finding-requests">
                    {requests.map((request) => (
                      <a key={request} href={linkTo('requests', request)}>
                        #{request}
                      </a>
                    ))}
                  </span>
                </p>
              ))}
            </li>
          ))}
      </ul>
    </div>
  );
}
