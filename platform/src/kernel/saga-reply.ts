/** How a participant replies to a step of a saga, ours or an external one (SagaStepResult). */
export type SagaReply<Data, Success extends boolean = boolean> = {
  readonly success: Success;
  readonly message: string | null;
  /** The hold, the reservation or the booking: what a compensation names. */
  readonly transactionId: string | null;
  readonly data: Data;
};

/** The step was carried out. */
export function stepDone<Data>(transactionId: string | null, data: Data): SagaReply<Data, true> {
  return { success: true, message: null, transactionId, data };
}

/** The step was refused, and had no effect. */
export function stepRefused<Data>(
  message: string,
  data: Data,
  transactionId: string | null = null,
): SagaReply<Data, false> {
  return { success: false, message, transactionId, data };
}
