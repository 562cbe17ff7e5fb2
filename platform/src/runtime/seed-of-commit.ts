import { execFileSync } from 'node:child_process';

/** The seeds of the campaign's rounds are printed and typed, so they stay short. */
const seeds = 1_000_000;

/** Each commit tries other cases, and the same ones again when its run is repeated. */
export function seedOfCommit(commit = currentCommit()): number {
  return Number.parseInt(commit.slice(0, 10), 16) % seeds;
}

function currentCommit(): string {
  return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' });
}
