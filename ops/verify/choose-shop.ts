import type { ModeName } from '../modes/mode.ts';
import { CannotStart } from '../system/cannot-start.ts';
import type { LocalSystem } from '../system/local-system.ts';

/** Asks a person which of several shops is meant. Returns the answer as it was typed. */
export type Ask = (question: string) => Promise<string>;

/**
 * Returns the shop to verify: the one of the named mode, else the only one. Asks when several run, if
 * `ask` is given. Throws CannotStart when no shop fits, or several do.
 */
export async function chooseShop(
  found: readonly LocalSystem[],
  named: ModeName | null,
  ask: Ask | null,
): Promise<LocalSystem> {
  const fitting = named ? found.filter(({ running }) => running.mode === named) : found;
  const [first, second] = fitting;
  if (!first) throw new CannotStart(noneRuns(named));
  if (!second) return first;
  const names = fitting.map(({ running }) => running.mode);
  if (!ask)
    throw new CannotStart(
      `Several shops run in this working copy: name one with ${names.map((name) => `--${name}`).join(' or ')}.`,
    );
  const answer = await ask(
    [...fitting.map(describeShop), `Which one, ${names.join(' or ')}? `].join('\n'),
  );
  const chosen = fitting.find(({ running }) => running.mode === answer.trim());
  if (!chosen) throw new CannotStart(`The answer must be ${names.join(' or ')}.`);
  return chosen;
}

/** Describes a shop in one line: mode, address of the gateway, state folder. */
export function describeShop({ running, folder }: LocalSystem): string {
  return `the ${running.mode} shop at ${running.gatewayUrl}, state folder ${folder}`;
}

function noneRuns(named: ModeName | null): string {
  const starts = { embedded: '"npm start"', stack: '"npm run stack"' };
  return named
    ? `No shop runs in ${named} mode in this working copy: start one with ${starts[named]}.`
    : `No shop is running in this working copy: start one with ${starts.embedded} or ${starts.stack}.`;
}
