import type { ReleaseLetterMutation } from '../letters/letters.generated.ts';
import type {
  CancelOperatedMutation,
  DeliverOperatedMutation,
  RefundOperatedMutation,
  ShipOperatedMutation,
} from '../order/order.generated.ts';
import type { ClearSettingMutation, SetSettingMutation } from '../settings/settings.generated.ts';
import type {
  CancelTaskMutation,
  MakeReportMutation,
  PauseTaskMutation,
  RunTaskMutation,
} from '../tasks/tasks.generated.ts';
import type {
  CloseWalletMutation,
  FreezeWalletMutation,
  InviteAgainMutation,
  UnfreezeWalletMutation,
} from '../user/user.generated.ts';
import type { NewUserMutation } from '../users/users.generated.ts';
import type { StartVerificationMutation } from '../verify/verify.generated.ts';

/** The mutations that operators' pages send. */
type Mutations =
  | ReleaseLetterMutation
  | CancelOperatedMutation
  | RefundOperatedMutation
  | ShipOperatedMutation
  | DeliverOperatedMutation
  | SetSettingMutation
  | ClearSettingMutation
  | RunTaskMutation
  | MakeReportMutation
  | CancelTaskMutation
  | PauseTaskMutation
  | FreezeWalletMutation
  | UnfreezeWalletMutation
  | CloseWalletMutation
  | InviteAgainMutation
  | NewUserMutation
  | StartVerificationMutation;

type AnswerOf<Mutation> = Mutation extends unknown ? Mutation[keyof Mutation] : never;

/** The refusals that operators' pages can get, by their types in the schema, and the one of their own. */
export type RefusalCode =
  | Extract<AnswerOf<Mutations>, { readonly message: string }>['__typename']
  | 'NotConfirmed';
