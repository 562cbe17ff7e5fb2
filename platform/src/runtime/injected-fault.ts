import { setTimeout as sleep } from 'node:timers/promises';

/** A fault that an operator injects: NONE, every call fails, or each waits so many milliseconds first. */
export type InjectedFault = 'NONE' | 'FAIL' | number;

/** The call failed because a setting injects a fault. It counts as unavailability. */
export class FaultInjected extends Error {
  override readonly name = 'FaultInjected';

  constructor() {
    super('A fault was injected by a setting.');
  }
}

/** Waits, or throws FaultInjected, as the fault says. Call it before the work that is to fail. */
export async function injectFault(fault: InjectedFault): Promise<void> {
  if (fault === 'FAIL') throw new FaultInjected();
  if (fault !== 'NONE') await sleep(fault);
}
