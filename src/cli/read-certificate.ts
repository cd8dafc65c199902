import { readFileSync } from 'node:fs';
import { CannotCompare } from '../drift/cannot-compare.ts';

/**
 * Reads the PEM file of the option `--ca`.
 *
 * @throws CannotCompare if the file cannot be read
 */
export function readCertificate(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CannotCompare(`--ca: cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
