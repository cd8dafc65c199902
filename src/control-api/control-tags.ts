import type { ControlRoute } from './control-route.ts';

/** The subjects of control calls, by which the OpenAPI document groups them. */
export const CONTROL_TAGS = {
  World: 'State, configuration, release and clock of a world; sandboxes.',
  Entities: 'Accounts, roles, stores, websites and campaigns.',
  Tokens: 'Tokens, one-time codes, lockouts and e-mails.',
  Faults: 'Faults, presets and gates; explanations of error messages.',
  Requests: 'Recorded requests: queries, assertions, audit and exports.',
  Server: 'The control API itself.',
} as const;

/** A route with its subject. */
export interface TaggedRoute extends ControlRoute {
  readonly tag: keyof typeof CONTROL_TAGS;
}

/** Adds a subject to routes. */
export const tagRoutes = (tag: TaggedRoute['tag'], ...groups: readonly (readonly ControlRoute[])[]): TaggedRoute[] =>
  groups.flat().map((route) => ({ ...route, tag }));
