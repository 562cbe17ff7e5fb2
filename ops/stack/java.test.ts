import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findJava } from './java.ts';
import { fetchArtifacts } from './maven.ts';

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'souk-java-'));
});
afterEach(() => rm(home, { recursive: true }));

/** Writes an executable shell script. */
async function program(file: string, script: string): Promise<string> {
  const path = join(home, file);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

const java = (version: string) => program('bin/java', `echo 'openjdk version "${version}"' >&2`);

describe('the Java of the stack', () => {
  it('is the one of JAVA_HOME', async () => {
    const path = await java('21.0.2');
    expect(await findJava(home)).toEqual({ program: path, version: '21.0.2' });
  });

  it.each(['1.8.0_402', '11.0.22'])('is refused when it is as old as %s', async (version) => {
    await java(version);
    await expect(findJava(home)).rejects.toThrow(
      `needs Java 17 or newer: the one in JAVA_HOME is ${version}`,
    );
  });

  it('is reported as missing when there is none', async () => {
    await expect(findJava(home)).rejects.toThrow('needs Java 17 or newer: there is none');
  });
});

describe('the Maven of the stack', () => {
  it('is reported as missing when there is none', async () => {
    const missing = fetchArtifacts(home, join(home, 'mvn'));
    await expect(missing).rejects.toThrow('there is no mvn on the path');
  });

  it('is quoted when it can’t download', async () => {
    const mvn = await program('mvn', 'echo "[ERROR] No route.\n[ERROR] Try again."; exit 1');
    const broken = fetchArtifacts(home, mvn);
    await expect(broken).rejects.toThrow(/^Maven could not download the stack: No route\.$/);
  });
});
