/** Properties of an annotation: its title, and its position in a file. Lines and columns count from 1. */
export interface AnnotationProperties {
  readonly title: string;
  readonly file?: string;
  readonly line?: number;
  readonly col?: number;
}

/** A workflow command of GitHub Actions, which shows it as an annotation. */
export const renderAnnotation = (
  level: 'error' | 'warning',
  properties: AnnotationProperties,
  message: string,
): string => `::${level} ${renderProperties(properties)}::${escapeData(message)}`;

const renderProperties = (properties: AnnotationProperties): string =>
  Object.entries(properties)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join();

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
