/** A participant's reply to a saga step, in our own checkout or an external saga (SagaStepResult). */
export type SagaReply<Data = unknown, Success extends boolean = boolean> = {
  readonly success: Success;
  readonly message: string | null;
  /** The id of the hold, the reservation or the booking, which a compensation refers to. */
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
