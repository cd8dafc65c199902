import type { CallError } from '../client/call-control.ts';
import type { ProblemSignal } from '../model/notices.ts';

/** The problems for which the server rejected a call, each with its path. */
export const ProblemList = ({ error }: { readonly error: CallError }) => (
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

/** The problems of the last change of a form, below it. */
export const FormProblem = ({ problem }: { readonly problem: ProblemSignal }) =>
  problem.value === undefined ? null : <ProblemList error={problem.value} />;
