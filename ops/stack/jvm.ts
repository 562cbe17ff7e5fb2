import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import type { Java } from './java.ts';

/** A Java program that runs. */
export type Jvm = {
  readonly pid: number;
  /** Asks it to end, and waits. */
  readonly stop: () => Promise<void>;
  /** Ends it at once, as a crash would. */
  readonly kill: () => Promise<void>;
  /** Resolves when it has ended, however. */
  readonly ended: Promise<void>;
};

export type JavaProgram = {
  readonly java: Java;
  /** Options of the JVM, main class and arguments. */
  readonly call: readonly string[];
  /** Where the classes are kept as the JVM has them in memory, without Java's version. */
  readonly archive: string;
  readonly logFile: string;
  readonly pidFile: string;
  readonly environment?: NodeJS.ProcessEnv;
};

/** A small program on a machine with other work: one thread collects, and only the first compiler. */
export const smallJvmFlags = [
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Xlog:disable',
  '-Xlog:all=error:stderr',
];

/**
 * Starts a Java program. Its classes are loaded from an archive, which halves the start; where there
 * is none, this run leaves one behind when it is stopped, and that stop takes some seconds longer.
 */
export async function startJvm(program: JavaProgram): Promise<Jvm> {
  const { java, call, logFile, pidFile, environment } = program;
  const archive = `${program.archive}-${java.version}.jsa`;
  const made = existsSync(archive) ? null : `${archive}.${randomUUID()}`;
  const sharing = made ? `-XX:ArchiveClassesAtExit=${made}` : `-XX:SharedArchiveFile=${archive}`;
  const log = await open(logFile, 'a');
  const child = spawn(java.program, [sharing, ...call], {
    stdio: ['ignore', log.fd, log.fd],
    ...(environment && { env: environment }),
  });
  await log.close();
  const ended = once(child, 'exit').then(() => keepArchive(made, archive));
  const pid = pidOf(child);
  await writeFile(pidFile, String(pid));
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal);
    await ended;
    await rm(pidFile, { force: true });
  };
  return { pid, stop: end('SIGTERM'), kill: end('SIGKILL'), ended };
}

/** Under its own name only when it is whole: another JVM may look for it at any time. */
async function keepArchive(made: string | null, archive: string): Promise<void> {
  if (made && existsSync(made)) await rename(made, archive);
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('A process that runs has a pid.');
  return pid;
}
