import type { ControlError } from '../client/call-control.ts';

/** Why the server refused something: every problem, with its place. */
export const ProblemList = ({ error }: { readonly error: ControlError }) => (
  <div class="problems" role="alert">
    {error.problems.length === 0 ? (
      <p>{error.message}</p>
    ) : (
      <ul>
        {error.problems.map(({ path, message }) => (
          <li key={`${path}${message}`}>
            {path !== '' && <code>{path}</code>} {message}
          </li>
        ))}
      </ul>
    )}
  </div>
);
