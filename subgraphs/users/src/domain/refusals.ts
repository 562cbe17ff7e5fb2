import { Refusal } from '@souk/platform/kernel/refusal';

export class UsernameTaken extends Refusal {
  override readonly name = 'UsernameTaken';

  constructor() {
    super('Somebody else has this user name.');
  }
}

export class EmailTaken extends Refusal {
  override readonly name = 'EmailTaken';

  constructor() {
    super('Somebody else has this e-mail address.');
  }
}
