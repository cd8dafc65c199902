import { signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { CallError } from '../client/call-control.ts';
import { CodeEditor } from '../editor/code-editor.tsx';
import { Button } from '../elements/button.tsx';
import { FormProblem } from '../elements/problem-list.tsx';
import type { ProblemSignal } from '../model/notices.ts';
import { completeGraphql, loadSchema } from './schema-completions.ts';
import { callerName, sendRequest } from './send-request.ts';

/** Requests to begin with: a name, a document and variables. */
const EXAMPLES: readonly (readonly [name: string, document: string, variables: string])[] = [
  [
    'Sign in',
    'mutation SignIn($email: String!, $password: String!) {\n  generateCustomerToken(email: $email, password: $password) {\n    token\n  }\n}',
    '{\n  "email": "customer@example.com",\n  "password": "password"\n}',
  ],
  [
    'Account',
    '{\n  customer {\n    firstname\n    lastname\n    email\n    addresses {\n      city\n    }\n  }\n}',
    '',
  ],
  [
    'Cart',
    '{\n  customerCart {\n    id\n    total_quantity\n    items {\n      quantity\n      product {\n        sku\n      }\n    }\n  }\n}',
    '',
  ],
  ['Sign out', 'mutation {\n  revokeCustomerToken {\n    result\n  }\n}', ''],
];

const documentText = signal(EXAMPLES[1]?.[1] ?? '');
const variablesText = signal('');

/** A GraphQL document with its variables. */
export function GraphqlPanel() {
  const problem: ProblemSignal = useSignal(undefined);
  useEffect(() => {
    loadSchema().catch(() => undefined);
  }, []);
  const send = () => {
    const variables = variablesText.value.trim();
    problem.value = undefined;
    try {
      // JSON leaves out a key whose value is undefined.
      const body = { query: documentText.value, variables: variables === '' ? undefined : JSON.parse(variables) };
      void sendRequest('POST', 'graphql', JSON.stringify(body));
    } catch (error) {
      problem.value = new CallError(`The variables are not valid JSON: ${String(error)}`);
    }
  };
  return (
    <section class="panel" aria-label="Request">
      <div class="button-row examples">
        <span class="muted">Examples</span>
        {EXAMPLES.map(([name, document, variables]) => (
          <Button
            key={name}
            onClick={() => {
              documentText.value = document;
              variablesText.value = variables;
              if (name === 'Sign in') callerName.value = '';
            }}
          >
            {name}
          </Button>
        ))}
      </div>
      <h2>Document</h2>
      <CodeEditor
        label="GraphQL document"
        language="graphql"
        text={documentText}
        complete={completeGraphql}
        onSubmit={send}
      />
      <h2>Variables</h2>
      <CodeEditor label="Variables" language="json" text={variablesText} onSubmit={send} />
      <FormProblem problem={problem} />
      <p class="dialog-actions">
        <span class="muted">Ctrl+Enter sends</span>
        <Button kind="primary" icon="send" onClick={send}>
          Send
        </Button>
      </p>
    </section>
  );
}
