/** A test suite of a JUnit report. */
export interface JunitSuite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
}

/** A test case of a JUnit report. */
export interface JunitCase {
  readonly name: string;
  /** Absent for a test case that passed, or that was skipped. */
  readonly failure?: { readonly message: string; readonly text: string };
  readonly isSkipped?: boolean;
}

/** Renders a report as JUnit XML, in the form that CI servers read. */
export const renderJunitReport = (suites: readonly JunitSuite[]): string =>
  ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites.flatMap(renderSuite), '</testsuites>', ''].join(
    '\n',
  );

function renderSuite({ name, cases }: JunitSuite): string[] {
  const failures = cases.filter(({ failure }) => failure !== undefined).length;
  const skipped = cases.filter(({ isSkipped }) => isSkipped).length;
  return [
    `  <testsuite name="${escapeXml(name)}" tests="${cases.length}" failures="${failures}" skipped="${skipped}">`,
    ...cases.flatMap((each) => renderCase(name, each)),
    '  </testsuite>',
  ];
}

function renderCase(suite: string, { name, failure, isSkipped }: JunitCase): string[] {
  const start = `    <testcase classname="${escapeXml(suite)}" name="${escapeXml(name)}"`;
  if (isSkipped) return [`${start}><skipped/></testcase>`];
  if (failure === undefined) return [`${start}/>`];
  return [
    `${start}>`,
    `      <failure message="${escapeXml(failure.message)}">${escapeXml(failure.text)}</failure>`,
    '    </testcase>',
  ];
}

/** Escapes text for XML, and removes the control characters that XML 1.0 does not allow. */
const escapeXml = (text: string): string =>
  text
    .replaceAll(/[^\P{Cc}\t\n\r]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
