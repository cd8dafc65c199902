import { signal, useSignalEffect } from '@preact/signals';
import { CodeEditor } from '../editor/code-editor.tsx';
import { Button } from '../elements/button.tsx';
import { TextField } from '../elements/form-fields.tsx';
import { attempt } from '../model/notices.ts';
import { adminList } from '../model/resources.ts';
import { bodyTemplate, loadRestRoutes, restRoutes } from './rest-routes.ts';
import { sendRequest } from './send-request.ts';

const routeName = signal('GET /V1/customers/me');
const values = signal<Readonly<Record<string, string>>>({});
const body = signal('');

/** A REST route with a form for its parameters, which are read from the Swagger document of the store. */
export function RestPanel() {
  useSignalEffect(() => {
    if (adminList.loaded.value && restRoutes.peek().length === 0) void attempt(loadRestRoutes);
  });
  const route = restRoutes.value.find(({ name }) => name === routeName.value);
  const [method = 'GET', path = ''] = routeName.value.split(' ');
  const parameters = (route?.parameters ?? []).filter((parameter) => parameter.in !== 'body');
  const hasBody = method !== 'GET' && method !== 'DELETE';
  const choose = (name: string) => {
    routeName.value = name;
    const found = restRoutes.value.find((each) => each.name === name);
    if (found !== undefined) body.value = bodyTemplate(found);
  };
  const send = () => {
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values.value[name] ?? ''));
    const query = new URLSearchParams(
      parameters.flatMap(({ name, in: location }) => {
        const value = values.value[name] ?? '';
        return location === 'query' && value !== '' ? [[name, value]] : [];
      }),
    ).toString();
    void sendRequest(method, `rest${filled}${query === '' ? '' : `?${query}`}`, hasBody ? body.value : '');
  };
  return (
    <section class="panel" aria-label="Request">
      <TextField
        label="Route"
        hint={restRoutes.value.length === 0 ? 'reading the routes …' : `${restRoutes.value.length} routes`}
        list="rest-routes"
        value={routeName.value}
        onInput={choose}
      />
      <datalist id="rest-routes">
        {restRoutes.value.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {parameters.length > 0 && (
        <div class="form-grid">
          {parameters.map(({ name, in: location, required = false }) => (
            <TextField
              key={name}
              label={name}
              hint={`${location}${required ? ', required' : ''}`}
              value={values.value[name] ?? ''}
              onInput={(value) => (values.value = { ...values.value, [name]: value })}
            />
          ))}
        </div>
      )}
      {hasBody && (
        <>
          <h2>Body</h2>
          <CodeEditor label="Body" language="json" text={body} onSubmit={send} />
        </>
      )}
      <p class="dialog-actions">
        <Button kind="primary" icon="send" onClick={send}>
          Send
        </Button>
      </p>
    </section>
  );
}
