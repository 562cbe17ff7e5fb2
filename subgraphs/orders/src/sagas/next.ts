import type { Checkout, Command, Ending, Move, StepExecution } from '../domain/checkout.ts';
import {
  type ActionRequired,
  type CheckoutMessage,
  capture,
  type Reply,
  type RetryPolicy,
  replies,
  type Transition,
} from './checkout.ts';
import { retryAt } from './retry-at.ts';
import { openSteps, routeOf, stageOf } from './route.ts';

/** How long the answer may take after the buyer's time is over. */
const answerMs = 60_000;

/**
 * The transition function of the checkout: pure, so that its test reads as a conversation. A reply
 * that comes twice, late, or to a command of an earlier route changes nothing. A checkout that has begun
 * keeps the policy of its beginning, whatever `current` is.
 */
export function next(
  checkout: Checkout,
  message: CheckoutMessage,
  now: Date,
  current: RetryPolicy,
): Transition {
  const policy = checkout.retryPolicy ?? current;
  if (message.type === 'timer') return onTimer(checkout, now, policy);
  if (message.type === 'action-required') return onActionRequired(checkout, message);
  if (message.type === 'cancel') return onCancel(checkout, message, now, policy);
  return onReply(checkout, message, now, policy);
}

function onReply(before: Checkout, reply: Reply, now: Date, policy: RetryPolicy): Transition {
  const command = replies[reply.type];
  const open = openSteps(before).find((step) => step.command === command);
  if (!open) return unchanged(before);
  const closed = {
    ...open,
    state: reply.success ? ('DONE' as const) : ('REFUSED' as const),
    transactionId: reply.transactionId ?? open.transactionId,
    error: reply.success ? null : reply.message,
    finishedAt: now.toISOString(),
  };
  const runs = before.runs.map((step) => (step === open ? closed : step));
  const checkout = { ...before, runs };
  if (!reply.success) return onRefusal(checkout, closed, reply, now, policy);
  return openSteps(checkout).length > 0
    ? unchanged(checkout)
    : completeStage(checkout, now, policy);
}

function onRefusal(
  checkout: Checkout,
  { command }: StepExecution,
  { code, message }: Reply,
  now: Date,
  policy: RetryPolicy,
): Transition {
  if (checkout.route === 'REFUND') return resume(checkout, now, policy);
  const reason = stageOf(checkout)?.failure ?? 'Checkout failed';
  const text = `${reason}: ${message ?? 'no reason given'}`;
  const ending = {
    status: 'FAILED',
    code: code ?? 'REFUSED',
    message: text,
    step: command,
  } as const;
  // A cancel that came while the capture was under way stays the reason.
  return compensate(checkout, checkout.ending ?? ending, now, policy);
}

/** The buyer has to approve the hold: it waits for that, and a minute more for the answer. */
function onActionRequired(before: Checkout, { expiresAt }: ActionRequired): Transition {
  const isOpen = openSteps(before).some(({ command }) => command === 'hold-payment');
  if (!isOpen) return unchanged(before);
  const holdUntil = new Date(expiresAt.getTime() + answerMs).toISOString();
  return unchanged({ ...before, holdUntil });
}

/** The goods have left, so the cancel comes too late: the checkout continues where it was. */
function resume(before: Checkout, now: Date, policy: RetryPolicy): Transition {
  const resumed = { ...before, route: 'FORWARD', ending: null, stage: capture } as const;
  const wasSent = before.runs.some(({ command }) => command === 'commit-stock');
  if (!wasSent) return enterNextStage(resumed, now, policy);
  const checkout = { ...resumed, stage: capture + 1 };
  const done = openSteps(checkout).length === 0;
  return unchanged({ ...checkout, done, wakeAt: done ? null : retryAt(now, 1, policy) });
}

/** The stage is complete: the order changes its status, and the next stage begins. */
function completeStage(checkout: Checkout, now: Date, policy: RetryPolicy): Transition {
  const stage = stageOf(checkout);
  const moves: Move[] = stage?.reaches
    ? [{ to: stage.reaches, type: stage.change, message: null }]
    : [];
  // A cancel that came while the capture was under way has waited for this moment.
  const isCancelled = checkout.route === 'FORWARD' && checkout.ending;
  const following = isCancelled
    ? enterNextStage({ ...checkout, route: 'REFUND', stage: -1 }, now, policy)
    : enterNextStage(checkout, now, policy);
  return { ...following, moves: [...moves, ...following.moves] };
}

function onCancel(
  checkout: Checkout,
  { code, message }: { code: string; message: string },
  now: Date,
  policy: RetryPolicy,
): Transition {
  if (checkout.ending) return unchanged(checkout);
  const ending = { status: 'CANCELLED', code, message, step: null } as const;
  if (checkout.stage < capture) return compensate(checkout, ending, now, policy);
  if (checkout.stage === capture) return unchanged({ ...checkout, ending });
  const refunding = { ...checkout, ending, route: 'REFUND', stage: -1, done: false } as const;
  return enterNextStage(refunding, now, policy);
}

function onTimer(checkout: Checkout, now: Date, policy: RetryPolicy): Transition {
  if (checkout.done || !checkout.wakeAt || now < new Date(checkout.wakeAt)) {
    return unchanged(checkout);
  }
  if (checkout.stage < 0) {
    const { retryMs, retryMaxMs, timeoutMs } = policy;
    const retryPolicy = { retryMs, retryMaxMs, timeoutMs };
    const started = enterNextStage({ ...checkout, retryPolicy }, now, policy);
    const move = { to: 'PROCESSING', type: 'checkout-started', message: null } as const;
    return { ...started, moves: [move, ...started.moves] };
  }
  const open = openSteps(checkout);
  const sentAt = Math.min(...open.map(({ startedAt }) => Date.parse(startedAt)));
  const mayTimeOut = checkout.route === 'FORWARD' && checkout.stage < capture;
  const until = Math.max(sentAt + policy.timeoutMs, checkout.stage === 0 ? holdEnd(checkout) : 0);
  if (mayTimeOut && now.getTime() >= until) {
    return compensate(checkout, timedOut(open), now, policy);
  }
  return retry(checkout, open, now, policy);
}

/** Until when the buyer may approve, and the answer be on its way; 0 when there is nothing to approve. */
function holdEnd({ holdUntil }: Checkout): number {
  return holdUntil === undefined ? 0 : Date.parse(holdUntil);
}

function timedOut(open: readonly StepExecution[]): Ending {
  const message = 'The shop could not finish this order in time.';
  return { status: 'FAILED', code: 'TIMED_OUT', message, step: open[0]?.command ?? null };
}

function retry(
  checkout: Checkout,
  open: readonly StepExecution[],
  now: Date,
  policy: RetryPolicy,
): Transition {
  const repeated = (step: StepExecution) => ({ ...step, attempts: step.attempts + 1 });
  const runs = checkout.runs.map((step) => (open.includes(step) ? repeated(step) : step));
  const attempts = Math.max(...open.map((step) => step.attempts)) + 1;
  const wakeAt = retryAt(now, attempts, policy);
  const commands = open.map(({ command }): Command => command);
  return { checkout: { ...checkout, runs, wakeAt }, commands, moves: [] };
}

function compensate(
  checkout: Checkout,
  ending: Ending,
  now: Date,
  policy: RetryPolicy,
): Transition {
  return enterNextStage({ ...checkout, ending, route: 'BACK', stage: -1 }, now, policy);
}

/** Sends the commands of the route's next stage. At the end of the route the checkout is done. */
function enterNextStage(before: Checkout, now: Date, policy: RetryPolicy): Transition {
  const stage = before.stage + 1;
  const commands = routeOf(before)[stage]?.commands;
  if (!commands) return finish({ ...before, stage });
  const startedAt = now.toISOString();
  const sent = { state: 'ASKED', attempts: 1, transactionId: null, error: null } as const;
  const steps = commands.map((command) => ({ command, ...sent, startedAt, finishedAt: null }));
  const wakeAt = retryAt(now, 1, policy);
  const checkout = { ...before, stage, runs: [...before.runs, ...steps], wakeAt };
  return { checkout, commands, moves: [] };
}

function finish(before: Checkout): Transition {
  const { ending } = before;
  const checkout = { ...before, done: true, wakeAt: null };
  if (!ending) return unchanged(checkout);
  const type = ending.status === 'FAILED' ? 'order-failed' : 'order-cancelled';
  const move: Move = { to: ending.status, type, message: ending.message };
  return { checkout, commands: [], moves: [move] };
}

/** The checkout as given, without commands and moves. */
function unchanged(checkout: Checkout): Transition {
  return { checkout, commands: [], moves: [] };
}
