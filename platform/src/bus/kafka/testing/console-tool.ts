import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { sharedKafka } from '../../../testing/stack.ts';

const program = `${import.meta.dirname}/../../../../stack/tools.ts`;

/** What a console tool of Kafka's prints when it is called by hand, with this as its input. */
export async function consoleTool([name = '', ...args]: readonly string[], input = '') {
  const call = [program, name, '--bootstrap-server', sharedKafka(), ...args];
  const tool = spawn(process.execPath, call, { stdio: ['pipe', 'pipe', 'ignore'] });
  tool.stdin.end(input);
  return text(tool.stdout);
}
