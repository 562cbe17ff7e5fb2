/** The mails that the identity provider sends for us, with a link that only it knows. */
export const identityMailKinds = ['PASSWORD_RESET', 'INVITATION', 'EMAIL_CONFIRMATION'] as const;
export type IdentityMailKind = (typeof identityMailKinds)[number];

/** DROPPED: there was no user to send it to. FAILED: the provider did not send it, however often it was asked. */
export type IdentityMailState = 'QUEUED' | 'SENDING' | 'SENT' | 'DROPPED' | 'FAILED';

const hourSeconds = 3_600;

type Link = {
  readonly actions: readonly ('UPDATE_PASSWORD' | 'VERIFY_EMAIL')[];
  readonly lifespanSeconds: number;
};

/** What the link of each kind asks for, and how long it works. */
export const linkOf: Readonly<Record<IdentityMailKind, Link>> = {
  PASSWORD_RESET: { actions: ['UPDATE_PASSWORD'], lifespanSeconds: hourSeconds },
  INVITATION: {
    actions: ['UPDATE_PASSWORD', 'VERIFY_EMAIL'],
    lifespanSeconds: 72 * hourSeconds,
  },
  EMAIL_CONFIRMATION: { actions: ['VERIFY_EMAIL'], lifespanSeconds: 72 * hourSeconds },
};

/** How many mails of a kind a recipient gets in an hour, whoever asks for them. */
export const mailsPerHourMax = 3;
export const hourMs = 3_600_000;

const minuteMs = 60_000;

/** The waits after each attempt that did not succeed; after the last one there is no other attempt. */
const waitsMs: readonly number[] = [0.25, 1, 5, 15, 60, 240].map((minutes) => minutes * minuteMs);

/** `failed`: the provider did not answer, its mail server did not take the mail, or a fault of ours. */
export type MailAttempt = 'sent' | 'dropped' | 'failed';

export type AfterMailAttempt = {
  readonly state: Exclude<IdentityMailState, 'SENDING'>;
  /** Null at the end. */
  readonly nextAt: Date | null;
};

/** Returns what follows an attempt, the first being number 1. */
export function afterMailAttempt(
  attempt: number,
  outcome: MailAttempt,
  now: Date,
): AfterMailAttempt {
  if (outcome === 'sent') return { state: 'SENT', nextAt: null };
  if (outcome === 'dropped') return { state: 'DROPPED', nextAt: null };
  const waitMs = waitsMs[attempt - 1];
  if (waitMs === undefined) return { state: 'FAILED', nextAt: null };
  return { state: 'QUEUED', nextAt: new Date(now.getTime() + waitMs) };
}
