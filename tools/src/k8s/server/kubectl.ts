import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { kubernetesTool } from '../helm.ts';
import type { Manifest } from '../manifest.ts';

export type Answer = { readonly code: number; readonly out: string; readonly error: string };

/** Runs kubectl at a control plane. */
export type Kubectl = (args: readonly string[], input?: string) => Promise<Answer>;

export function kubectlAt(kubeconfig: string): Kubectl {
  return async (args, input = '') => {
    const program = await kubernetesTool('kubectl');
    const own = ['--kubeconfig', kubeconfig, '--cache-dir', join(dirname(kubeconfig), 'cache')];
    const child = spawn(program, [...own, ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child.stdin.end(input);
    const ended = new Promise<number>((resolve) =>
      child.once('close', (code) => resolve(code ?? 1)),
    );
    const [code, out, error] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
    return { code, out, error };
  };
}

/** Applies objects on the server; unknown fields are errors. */
export function apply(kubectl: Kubectl, objects: readonly object[]): Promise<Answer> {
  const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects });
  const options = ['--server-side', '--force-conflicts', '--validate=strict'];
  return kubectl(['apply', ...options, '--filename', '-'], list);
}

/** Reads objects: `get deployments`. Throws what kubectl prints. */
export async function get(
  kubectl: Kubectl,
  ...what: readonly string[]
): Promise<readonly Manifest[]> {
  const { code, out, error } = await kubectl(['get', ...what, '--output', 'json']);
  if (code !== 0) throw new Error(error);
  return (JSON.parse(out) as { items: readonly Manifest[] }).items;
}
