import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { cannotWrite } from '../system/cannot-start.ts';
import { pidOf } from '../system/child.ts';
import type { Java } from './java.ts';

/** A running Java program. */
export type Jvm = {
  readonly pid: number;
  /** Ends it with SIGTERM and waits. */
  readonly stop: () => Promise<void>;
  /** Kills it, as a crash would, and waits. */
  readonly kill: () => Promise<void>;
  /** Resolves when it has ended for any reason. */
  readonly ended: Promise<void>;
};

export type JavaProgram = {
  readonly java: Java;
  /** Options of the JVM, main class and arguments. */
  readonly call: readonly string[];
  /** Path of the class archive (CDS), without Java's version. */
  readonly archive: string;
  readonly logFile: string;
  readonly pidFile: string;
  readonly environment?: NodeJS.ProcessEnv;
};

/** Flags that save memory and processor time: serial garbage collector, first compiler only. */
export const smallJvmFlags = [
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Xlog:disable',
  '-Xlog:all=error:stderr',
];

/**
 * Starts a Java program. Loads its classes from an archive, which halves the start; if there is none,
 * the program writes one when it stops, and that stop takes some seconds longer.
 */
export async function startJvm(program: JavaProgram): Promise<Jvm> {
  const { java, call, logFile, pidFile, environment } = program;
  const archive = `${program.archive}-${java.version}.jsa`;
  const draft = existsSync(archive) ? null : `${archive}.${randomUUID()}`;
  const sharing = draft ? `-XX:ArchiveClassesAtExit=${draft}` : `-XX:SharedArchiveFile=${archive}`;
  const log = await open(logFile, 'a');
  const child = spawn(java.program, [sharing, ...call], {
    stdio: ['ignore', log.fd, log.fd],
    ...(environment && { env: environment }),
  });
  await log.close();
  const pid = pidOf(child);
  const ended = once(child, 'exit').then(() => keepArchive(draft, archive));
  try {
    await writeFile(pidFile, String(pid));
  } catch (error) {
    // A program that nobody can find would hold its port.
    child.kill('SIGKILL');
    await ended;
    throw cannotWrite(pidFile, error);
  }
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal);
    await ended;
    await rm(pidFile, { force: true });
  };
  return { pid, stop: end('SIGTERM'), kill: end('SIGKILL'), ended };
}

/** Renames the archive when it is complete, as another JVM may load it at any time. */
async function keepArchive(draft: string | null, archive: string): Promise<void> {
  // Without the archive, only the next start is slower.
  if (draft && existsSync(draft)) await rename(draft, archive).catch(() => {});
}
