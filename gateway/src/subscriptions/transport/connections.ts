import { type Sender, senderKey } from '../../request/caller.ts';

/** How many connections each user has, or each address where nobody is logged in. */
export class Connections {
  readonly #open = new Map<string, number>();
  readonly #perUser: number;
  readonly #perAddress: number;

  constructor(perUser: number, perAddress: number) {
    this.#perUser = perUser;
    this.#perAddress = perAddress;
  }

  get size(): number {
    return this.#open.size;
  }

  /** Returns how to leave; null where there are too many. */
  enter(sender: Sender): (() => void) | null {
    const who = senderKey(sender);
    const open = this.#open.get(who) ?? 0;
    if (open >= (sender.caller.viewer ? this.#perUser : this.#perAddress)) return null;
    this.#open.set(who, open + 1);
    return () => this.#leave(who);
  }

  #leave(who: string): void {
    const left = (this.#open.get(who) ?? 0) - 1;
    if (left > 0) this.#open.set(who, left);
    else this.#open.delete(who);
  }
}
