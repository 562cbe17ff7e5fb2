/** Fails when a package is known to have a high or critical fault; says so where nobody can tell. */
import { spawnSync } from 'node:child_process';
import { readArguments } from '@souk/platform/runtime/read-arguments';

/** What `npm audit --json` prints: its findings, or why the registry did not answer. */
type Report = {
  readonly statusCode?: number;
  readonly message?: string;
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>;
};

readArguments({
  command: 'npx node tools/audit.ts',
  about: 'Fails when a package is known to have a high or critical fault.',
});
const { stdout, stderr } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8' });
const { statusCode = 0, message, vulnerabilities } = reportIn(stdout);
const grave = Object.entries(vulnerabilities ?? {}).filter(([, { severity }]) =>
  ['high', 'critical'].includes(severity),
);

if ([404, 405, 501].includes(statusCode)) {
  console.info('skipped: npm audit (the registry has no such endpoint)');
} else if (!vulnerabilities) {
  console.error(`npm audit could not be asked: ${message ?? stderr}`);
  process.exitCode = 1;
} else {
  for (const [name, { severity }] of grave) console.error(`${severity}: ${name}`);
  if (grave.length > 0) process.exitCode = 1;
}

function reportIn(text: string): Report {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
