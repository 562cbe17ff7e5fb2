import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { MissingPrerequisite } from './missing-prerequisite.ts';

export type Java = {
  readonly program: string;
  /** The full version, such as `17.0.15`: a class archive works only with the same one. */
  readonly version: string;
};

const oldest = 17;
const run = promisify(execFile);

/** Finds the Java of `JAVA_HOME`, else the one on the path. Throws MissingPrerequisite. */
export async function findJava(home = process.env.JAVA_HOME): Promise<Java> {
  const program = home ? join(home, 'bin', 'java') : 'java';
  const where = home ? 'in JAVA_HOME' : 'on the path';
  const printed = await run(program, ['-version']).catch(() => {
    throw new MissingPrerequisite(
      `The stack needs Java ${oldest} or newer: there is none ${where}. Install one, or set JAVA_HOME.`,
    );
  });
  const version = /version "([^"]+)"/.exec(printed.stderr)?.[1] ?? 'unknown';
  if (Number.parseInt(version, 10) >= oldest) return { program, version };
  throw new MissingPrerequisite(
    `The stack needs Java ${oldest} or newer: the one ${where} is ${version}. Set JAVA_HOME to a newer one.`,
  );
}
