import type { ChangeType } from '../domain/change-type.ts';
import type { Checkout, Command, Ending, Move, StepRun } from '../domain/checkout.ts';
import type { OrderStatus } from '../domain/status.ts';

/**
 * The way of an order: each stage is asked when the one before has answered. What has an `undo` is
 * given back when a later stage fails; the capture has none: from there only forward.
 */
const stages = [
  {
    ask: ['hold-payment'],
    reaches: 'PAID',
    tells: 'payment-succeeded',
    undo: 'release-payment',
    fails: 'Payment failed',
  },
  {
    ask: ['reserve-stock'],
    reaches: 'ITEMS_RESERVED',
    tells: 'stock-reserved',
    undo: 'release-stock',
    fails: 'Warehouse reservation failed',
  },
  {
    ask: ['book-delivery'],
    reaches: 'DELIVERY_BOOKED',
    tells: 'delivery-booked',
    undo: 'cancel-delivery',
    fails: 'Delivery reservation failed',
  },
  { ask: ['capture-payment'], reaches: 'CONFIRMED', tells: 'order-confirmed' },
  { ask: ['commit-stock', 'confirm-delivery'] },
] as const satisfies readonly Stage[];

type Stage = {
  readonly ask: readonly Command[];
  readonly undo?: Command;
  readonly fails?: string;
} & (
  | { readonly reaches: OrderStatus; readonly tells: ChangeType }
  | { readonly reaches?: never; readonly tells?: never }
);

/** The stage that can't be taken back. */
const capture = 3;

/** After the capture the goods decide: when they have left, the order can't be cancelled any more. */
const refund: readonly Stage[] = [
  { ask: ['cancel-delivery'] },
  { ask: ['release-stock'] },
  { ask: ['refund-payment'] },
];

/** What each answer answers, and whether it says yes. */
export const answers = {
  'payment-succeeded': 'hold-payment',
  'payment-declined': 'hold-payment',
  'payment-captured': 'capture-payment',
  'payment-released': 'release-payment',
  'payment-refunded': 'refund-payment',
  'stock-reserved': 'reserve-stock',
  'stock-refused': 'reserve-stock',
  'stock-committed': 'commit-stock',
  'stock-released': 'release-stock',
  'delivery-booked': 'book-delivery',
  'delivery-refused': 'book-delivery',
  'delivery-scheduled': 'confirm-delivery',
  'delivery-cancelled': 'cancel-delivery',
} as const satisfies Record<string, Command>;

export type Answer = {
  readonly type: keyof typeof answers;
  readonly success: boolean;
  readonly message: string | null;
  readonly transactionId: string | null;
  readonly code: string | null;
};

export type Message =
  | Answer
  | { readonly type: 'time' }
  | { readonly type: 'cancel'; readonly code: string; readonly message: string };

/** What follows from one message. */
export type Next = {
  readonly checkout: Checkout;
  readonly commands: readonly Command[];
  readonly moves: readonly Move[];
};

/** How patient a checkout is, in milliseconds. */
export type Patience = {
  /** A stage without an answer is asked again after this; each time twice as long. */
  readonly againMs: number;
  readonly againMaxMs: number;
  /** Before the capture, a stage is given up after this. */
  readonly giveUpMs: number;
};

/** A checkout that time has yet to begin. */
export function newCheckout(now: Date): Checkout {
  const wakeAt = now.toISOString();
  return { route: 'FORWARD', stage: -1, runs: [], ending: null, done: false, wakeAt };
}

/**
 * What a message changes. Answers may come twice, late, or to a question that was given up: those
 * change nothing.
 */
export function next(checkout: Checkout, message: Message, now: Date, patience: Patience): Next {
  if (message.type === 'time') return onTime(checkout, now, patience);
  if (message.type === 'cancel') return onCancel(checkout, message, now, patience);
  return onAnswer(checkout, message, now, patience);
}

function onAnswer(before: Checkout, answer: Answer, now: Date, patience: Patience): Next {
  const command = answers[answer.type];
  const asked = openRuns(before).find((run) => run.command === command);
  if (!asked) return nothing(before);
  const state = answer.success ? ('DONE' as const) : ('REFUSED' as const);
  const { transactionId, message: error } = answer;
  const closed = {
    ...asked,
    state,
    transactionId: transactionId ?? asked.transactionId,
    error: answer.success ? null : error,
    finishedAt: now.toISOString(),
  };
  const runs = before.runs.map((run) => (run === asked ? closed : run));
  const checkout = { ...before, runs };
  if (!answer.success) return onRefusal(checkout, closed, answer, now, patience);
  return openRuns(checkout).length > 0 ? nothing(checkout) : afterStage(checkout, now, patience);
}

function onRefusal(
  checkout: Checkout,
  { command }: StepRun,
  { code, message }: Answer,
  now: Date,
  patience: Patience,
): Next {
  if (checkout.route === 'REFUND') return resume(checkout, now, patience);
  const reason = stageOf(checkout)?.fails ?? 'Checkout failed';
  const text = `${reason}: ${message ?? 'no reason given'}`;
  const ending = {
    status: 'FAILED',
    code: code ?? 'REFUSED',
    message: text,
    step: command,
  } as const;
  return turnBack(checkout, ending, now, patience);
}

/** The goods have left: the cancel comes too late, and the order goes on where it was. */
function resume(before: Checkout, now: Date, patience: Patience): Next {
  const forward = { ...before, route: 'FORWARD', ending: null, stage: capture } as const;
  const asked = before.runs.some(({ command }) => command === 'commit-stock');
  if (!asked) return enter(forward, now, patience);
  const checkout = { ...forward, stage: capture + 1 };
  const done = openRuns(checkout).length === 0;
  return nothing({ ...checkout, done, wakeAt: done ? null : wake(now, 1, patience) });
}

/** The stage is complete: the order takes its step, and the next stage is asked. */
function afterStage(checkout: Checkout, now: Date, patience: Patience): Next {
  const stage = stageOf(checkout);
  const moves: Move[] = stage?.reaches
    ? [{ to: stage.reaches, type: stage.tells, message: null }]
    : [];
  // A cancel that came while the capture was under way has waited for this moment.
  const turned = checkout.route === 'FORWARD' && checkout.ending;
  const following = turned
    ? enter({ ...checkout, route: 'REFUND', stage: -1 }, now, patience)
    : enter(checkout, now, patience);
  return { ...following, moves: [...moves, ...following.moves] };
}

function onCancel(
  checkout: Checkout,
  { code, message }: { code: string; message: string },
  now: Date,
  patience: Patience,
): Next {
  if (checkout.ending) return nothing(checkout);
  const ending = { status: 'CANCELLED', code, message, step: null } as const;
  if (checkout.stage < capture) return turnBack(checkout, ending, now, patience);
  if (checkout.stage === capture) return nothing({ ...checkout, ending });
  return enter({ ...checkout, ending, route: 'REFUND', stage: -1, done: false }, now, patience);
}

function onTime(checkout: Checkout, now: Date, patience: Patience): Next {
  if (checkout.done || !checkout.wakeAt || now < new Date(checkout.wakeAt))
    return nothing(checkout);
  if (checkout.stage < 0) {
    const started = enter(checkout, now, patience);
    const move = { to: 'PROCESSING', type: 'checkout-started', message: null } as const;
    return { ...started, moves: [move, ...started.moves] };
  }
  const open = openRuns(checkout);
  const askedAt = Math.min(...open.map(({ startedAt }) => Date.parse(startedAt)));
  const before = checkout.route === 'FORWARD' && checkout.stage < capture;
  if (before && now.getTime() - askedAt >= patience.giveUpMs) {
    return turnBack(checkout, timedOut(open), now, patience);
  }
  const again = (run: StepRun) => ({ ...run, attempts: run.attempts + 1 });
  const runs = checkout.runs.map((run) => (open.includes(run) ? again(run) : run));
  const attempts = Math.max(...open.map((run) => run.attempts)) + 1;
  const wakeAt = wake(now, attempts, patience);
  return { checkout: { ...checkout, runs, wakeAt }, commands: open.map(commandOf), moves: [] };
}

function timedOut(open: readonly StepRun[]): Ending {
  const message = 'The shop could not finish this order in time.';
  return { status: 'FAILED', code: 'TIMED_OUT', message, step: open[0]?.command ?? null };
}

function turnBack(checkout: Checkout, ending: Ending, now: Date, patience: Patience): Next {
  return enter({ ...checkout, ending, route: 'BACK', stage: -1 }, now, patience);
}

/** Asks the next stage of the route; at its end the checkout is done. */
function enter(before: Checkout, now: Date, patience: Patience): Next {
  const stage = before.stage + 1;
  const asking = routeOf(before)[stage]?.ask;
  if (!asking) return finish({ ...before, stage });
  const startedAt = now.toISOString();
  const fresh = { state: 'ASKED', attempts: 1, transactionId: null, error: null } as const;
  const asked = asking.map((command) => ({ command, ...fresh, startedAt, finishedAt: null }));
  const wakeAt = wake(now, 1, patience);
  const checkout = { ...before, stage, runs: [...before.runs, ...asked], wakeAt };
  return { checkout, commands: asking, moves: [] };
}

function finish(before: Checkout): Next {
  const { ending } = before;
  const checkout = { ...before, done: true, wakeAt: null };
  if (!ending) return nothing(checkout);
  const type = ending.status === 'FAILED' ? 'order-failed' : 'order-cancelled';
  const move: Move = { to: ending.status, type, message: ending.message };
  return { checkout, commands: [], moves: [move] };
}

/** Going back undoes what was asked and not refused, in the order in which it was asked. */
function routeOf({ route, runs }: Checkout): readonly Stage[] {
  if (route === 'FORWARD') return stages;
  if (route === 'REFUND') return refund;
  const happened = (command: Command) =>
    runs.some((run) => run.command === command && run.state !== 'REFUSED');
  return stages
    .filter((stage: Stage) => stage.undo && stage.ask.some(happened))
    .map((stage: Stage) => ({ ask: stage.undo ? [stage.undo] : [] }));
}

function stageOf(checkout: Checkout): Stage | undefined {
  return routeOf(checkout)[checkout.stage];
}

/** What the stage under way still waits for. What was asked on an earlier route is given up. */
function openRuns(checkout: Checkout): readonly StepRun[] {
  const asked = checkout.done ? [] : (stageOf(checkout)?.ask ?? []);
  return checkout.runs.filter(({ command, state }) => state === 'ASKED' && asked.includes(command));
}

const commandOf = ({ command }: StepRun): Command => command;

function wake(now: Date, attempts: number, { againMs, againMaxMs }: Patience): string {
  const pauseMs = Math.min(againMs * 2 ** (attempts - 1), againMaxMs);
  return new Date(now.getTime() + pauseMs).toISOString();
}

function nothing(checkout: Checkout): Next {
  return { checkout, commands: [], moves: [] };
}

/** What the schema calls the state of a saga. */
export function stateOf({
  done,
  route,
  ending,
}: Checkout): 'RUNNING' | 'COMPENSATING' | 'DONE' | 'COMPENSATED' {
  if (done) return ending ? 'COMPENSATED' : 'DONE';
  return route === 'FORWARD' && !ending ? 'RUNNING' : 'COMPENSATING';
}
