import * as v from 'valibot';
import { regexProblem } from '../platform/safe-regex.ts';

const expression = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    const problem = dataset.typed ? regexProblem(dataset.value) : undefined;
    if (problem !== undefined) addIssue({ message: problem });
  }),
  v.description('A regular expression in JavaScript syntax. It matches anywhere in the value.'),
);

/** The schema of a condition with a regular expression. */
export const matchExpression = v.strictObject({ match: expression });
