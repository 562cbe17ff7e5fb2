import type { Viewer } from '@souk/auth/viewer';
import type { CheckRights } from '../../ports.ts';
import type { Marks } from '../topics/recent-records.ts';
import type { Arrival } from '../topics/record.ts';
import type { Reached } from './cursor.ts';
import type { Group } from './group.ts';
import type { Payload } from './message.ts';
import { entityOf, type Stream, shows, toldOf } from './stream.ts';

/** Picks the records that one client is to be told. */
export class Sieve {
  readonly #checkRights: CheckRights;
  readonly #onForbidden: (error: unknown) => void;
  #from: Reached = { marks: new Map(), told: null, at: new Date(0) };
  #permitted: { readonly stream: Stream; readonly viewer: Viewer | null } | undefined;

  /** `onForbidden` is called when the viewer has lost what the schema asks for. */
  constructor(checkRights: CheckRights, onForbidden: (error: unknown) => void) {
    this.#checkRights = checkRights;
    this.#onForbidden = onForbidden;
  }

  /** Nothing before that is wanted. */
  begin(from: Reached): void {
    this.#from = from;
  }

  goOn(marks: Marks): void {
    this.#from = { ...this.#from, marks };
  }

  /** This was told last: it is not told once more, nor is what was before it. */
  told({ entity, version }: Payload): void {
    this.#from = { ...this.#from, told: toldOf(entity, version) ?? this.#from.told };
  }

  wants({ stream, source }: Group, viewer: Viewer | null, arrival: Arrival): boolean {
    const mark = this.#from.marks.get(arrival.partition);
    if (mark === undefined || arrival.position < mark) return false;
    if (source.key !== null && source.key !== arrival.key) return false;
    if (!this.#isPermitted(stream, viewer)) return false;
    return shows(stream, viewer, arrival.event) && !this.#wasTold(stream, arrival);
  }

  /** The owner's snapshot, the cursor or the last message said this change already. */
  #wasTold(stream: Stream, { event, version }: Arrival): boolean {
    const { told } = this.#from;
    if (!told || version === null || version > told.version) return false;
    return told.entity === entityOf(stream, event);
  }

  /** Asked for each message, and found out anew when the viewer or the graph is another. */
  #isPermitted(stream: Stream, viewer: Viewer | null): boolean {
    if (this.#permitted?.stream === stream && this.#permitted.viewer === viewer) return true;
    const { document, operationName } = stream.question;
    try {
      this.#checkRights(stream.served.revision, document, operationName, viewer);
      this.#permitted = { stream, viewer };
      return true;
    } catch (error) {
      this.#onForbidden(error);
      return false;
    }
  }
}
