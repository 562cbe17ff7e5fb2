import { refusal } from '@souk/platform/kernel/refusal';

export class UsernameTaken extends refusal(
  'UsernameTaken',
  'This user name is taken. Choose another one.',
) {}

export class EmailTaken extends refusal(
  'EmailTaken',
  'Another user has this e-mail address. Use another address.',
) {}
