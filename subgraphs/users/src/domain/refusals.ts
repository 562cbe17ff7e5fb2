import { refusal } from '@souk/platform/kernel/refusal';

export class UsernameTaken extends refusal(
  'UsernameTaken',
  'This user name is taken. Choose another one.',
) {}

export class WrongPassword extends refusal(
  'WrongPassword',
  'The current password is wrong. Enter it again, or ask for a link to set a new one.',
) {}

export class NoPassword extends refusal(
  'NoPassword',
  'This login has no password yet. Ask for a link to set one.',
) {}

export class HasPassword extends refusal(
  'HasPassword',
  'This user has a password already. Whoever has forgotten it asks for a link to set a new one.',
) {}

export class EmailConfirmed extends refusal(
  'EmailConfirmed',
  'This e-mail address is confirmed already.',
) {}

export class NoEmailAddress extends refusal(
  'NoEmailAddress',
  'This login has no e-mail address. Add one to the profile first.',
) {}

export class EmailTaken extends refusal(
  'EmailTaken',
  'Another user has this e-mail address. Use another address.',
) {}
