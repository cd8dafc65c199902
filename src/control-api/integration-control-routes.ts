import { activateIntegration } from '../operations/activate-integration.ts';
import { bodySchemas } from './body-schemas.ts';
import { ok, parseBody } from './control-call.ts';
import type { ControlRoute } from './control-route.ts';

/** Integrations, beside the routes that every entity has. */
export const integrationControlRoutes: readonly ControlRoute[] = [
  {
    method: 'POST',
    path: '/integrations/{name}/activate',
    summary: 'Activates an integration: posts its keys to its callback URL.',
    returns: 'activationResult',
    body: 'activation',
    async handle(call) {
      const { sandbox, server, path } = call;
      const url = server.baseUrl && server.baseUrl + (sandbox.id && `/_sandbox/${sandbox.id}`);
      return ok(await activateIntegration(sandbox, path['name'] ?? '', url, parseBody(call, bodySchemas.activation)));
    },
  },
];
