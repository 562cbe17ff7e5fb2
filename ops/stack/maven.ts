import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CannotStart } from '../system/cannot-start.ts';
import { MissingPrerequisite } from './missing-prerequisite.ts';

const run = promisify(execFile);
const pom = `${import.meta.dirname}/pom.xml`;

/** Has the user's Maven fetch everything into a folder. Throws CannotStart. */
export async function fetchArtifacts(out: string, program = 'mvn'): Promise<void> {
  const call = ['-B', '-q', '-C', '-ntp', '-f', pom, `-Dout=${out}`, 'process-resources'];
  await run(program, call, { maxBuffer: 2 ** 24 }).catch((fault) => {
    if (fault.code === 'ENOENT') {
      throw new MissingPrerequisite(
        'The stack needs Maven once, to download Kafka and Keycloak: there is no mvn on the path.',
      );
    }
    throw new CannotStart(`Maven could not download the stack: ${firstError(fault.stdout)}`);
  });
}

/** What Maven says first is the trouble; the rest is advice. */
function firstError(output: string): string {
  const line = /\[ERROR\] (.*)/.exec(output)?.[1];
  return line ?? `it said nothing. Try it: mvn -f ${pom} process-resources`;
}
