import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { sharedKafka } from '@souk/ops/testing/stack';

const program = `${import.meta.dirname}/../../../../../ops/stack/kafka-tools.ts`;

type Call = { readonly input?: string; readonly address?: string };

/** Runs a console tool of Kafka with this input and returns its output. */
export async function consoleTool(
  [name = '', ...args]: readonly string[],
  { input = '', address = sharedKafka() }: Call = {},
): Promise<string> {
  const call = [program, name, '--bootstrap-server', address, ...args];
  const tool = spawn(process.execPath, call, { stdio: ['pipe', 'pipe', 'ignore'] });
  tool.stdin.end(input);
  return text(tool.stdout);
}
