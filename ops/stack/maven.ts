import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CannotStart } from '../system/cannot-start.ts';
import { MissingPrerequisite } from './missing-prerequisite.ts';

const run = promisify(execFile);
const pom = `${import.meta.dirname}/pom.xml`;

/** Downloads everything into a folder with the user's Maven. Throws CannotStart. */
export async function fetchArtifacts(out: string, program = 'mvn'): Promise<void> {
  const call = ['-B', '-q', '-C', '-ntp', '-f', pom, `-Dout=${out}`, 'process-resources'];
  await run(program, call, { maxBuffer: 2 ** 24 }).catch((fault) => {
    if (fault.code === 'ENOENT') {
      throw new MissingPrerequisite(
        'The stack needs Maven once, to download Kafka and Keycloak: there is no mvn on the path. Install Maven.',
      );
    }
    throw new CannotStart(`Maven could not download the stack: ${firstError(fault.stdout)}`);
  });
}

/** Returns Maven's first error line: it names the problem, the others give advice. */
function firstError(output: string): string {
  const line = /\[ERROR\] (.*)/.exec(output)?.[1];
  return line ?? `it printed no error. Run "mvn -f ${pom} process-resources" to see more.`;
}
