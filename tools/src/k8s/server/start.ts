import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '@souk/platform/runtime/free-port';
import type { Programs } from './build.ts';

const pollMs = 200;

/** A control plane of Kubernetes without nodes: objects are accepted and controlled, and no container runs. */
export type Server = {
  /** The file with which kubectl reaches it as an administrator. */
  readonly kubeconfig: string;
  readonly stop: () => Promise<void>;
};

/** Starts etcd, the API server and the controller manager in a folder. Rejects when one of them ends. */
export async function startServer(programs: Programs, folder: string): Promise<Server> {
  const [etcd, peers, api, manager] = (await freePorts(4)) as [number, number, number, number];
  const token = randomBytes(16).toString('hex');
  const children: ChildProcess[] = [];
  const start = (program: keyof Programs, args: readonly string[]) => {
    const log = createWriteStream(join(folder, `${program}.log`));
    const child = spawn(programs[program], args, { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.pipe(log, { end: false });
    children.push(child);
  };
  const stop = async () => {
    for (const child of children.reverse()) await end(child);
  };
  try {
    await writeKeys(folder, token);
    const kubeconfig = await writeKubeconfig(folder, api, token);
    start('etcd', etcdOptions(folder, etcd, peers));
    start('kube-apiserver', apiOptions(folder, etcd, api));
    await untilReady(`https://127.0.0.1:${api}/readyz`, token, children);
    start('kube-controller-manager', managerOptions(folder, manager, kubeconfig));
    return { kubeconfig, stop };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** The keys of accounts, and the token of the administrator. */
async function writeKeys(folder: string, token: string): Promise<void> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const mode = 0o600;
  await writeFile(join(folder, 'accounts.key'), privateKey, { mode });
  await writeFile(join(folder, 'accounts.pub'), publicKey);
  await writeFile(join(folder, 'tokens.csv'), `${token},admin,admin,system:masters\n`, { mode });
}

async function writeKubeconfig(folder: string, port: number, token: string): Promise<string> {
  const file = join(folder, 'kubeconfig');
  const config = {
    ...{ apiVersion: 'v1', kind: 'Config', 'current-context': 'own' },
    // The API server makes its certificate itself, on this machine.
    clusters: [
      {
        name: 'own',
        cluster: { server: `https://127.0.0.1:${port}`, 'insecure-skip-tls-verify': true },
      },
    ],
    users: [{ name: 'admin', user: { token } }],
    contexts: [{ name: 'own', context: { cluster: 'own', user: 'admin' } }],
  };
  await writeFile(file, JSON.stringify(config), { mode: 0o600 });
  return file;
}

function etcdOptions(folder: string, port: number, peers: number): readonly string[] {
  const [url, peerUrl] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${peers}`];
  return [
    ...['--data-dir', join(folder, 'etcd'), '--unsafe-no-fsync'],
    ...['--listen-client-urls', url, '--advertise-client-urls', url],
    ...['--listen-peer-urls', peerUrl, '--initial-advertise-peer-urls', peerUrl],
    ...['--initial-cluster', `default=${peerUrl}`],
  ];
}

function apiOptions(folder: string, etcd: number, port: number): readonly string[] {
  return [
    `--etcd-servers=http://127.0.0.1:${etcd}`,
    ...['--bind-address=127.0.0.1', `--secure-port=${port}`, `--cert-dir=${join(folder, 'certs')}`],
    ...['--endpoint-reconciler-type=none', '--service-cluster-ip-range=10.0.0.0/16'],
    ...['--authorization-mode=RBAC', `--token-auth-file=${join(folder, 'tokens.csv')}`],
    '--service-account-issuer=https://kubernetes.default.svc',
    `--service-account-key-file=${join(folder, 'accounts.pub')}`,
    `--service-account-signing-key-file=${join(folder, 'accounts.key')}`,
  ];
}

function managerOptions(folder: string, port: number, kubeconfig: string): readonly string[] {
  return [
    `--kubeconfig=${kubeconfig}`,
    ...['--bind-address=127.0.0.1', `--secure-port=${port}`, '--leader-elect=false'],
    `--cert-dir=${join(folder, 'manager')}`,
    `--service-account-private-key-file=${join(folder, 'accounts.key')}`,
  ];
}

/** Waits until the API server answers with 200. */
async function untilReady(url: string, token: string, children: readonly ChildProcess[]) {
  for (;;) {
    const dead = children.find(({ exitCode }) => exitCode !== null);
    if (dead) throw new Error(`${dead.spawnfile} has ended with ${dead.exitCode}: see its log.`);
    if (await isReady(url, token)) return;
    await sleep(pollMs);
  }
}

/** Whether it answers with 200. Its certificate is one that it has made itself. */
function isReady(url: string, token: string): Promise<boolean> {
  return new Promise((resolve) => {
    const options = { headers: { authorization: `Bearer ${token}` }, rejectUnauthorized: false };
    const sent = request(url, options, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    sent.once('error', () => resolve(false));
    sent.end();
  });
}
