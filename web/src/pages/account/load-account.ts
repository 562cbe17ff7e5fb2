import type { PageRequest } from '../../page.ts';
import { ProfileDocument, type ProfileQuery } from './account.generated.ts';

export type Profile = NonNullable<ProfileQuery['me']>;

export type AccountData = {
  readonly me: Profile;
  readonly sessions: ProfileQuery['mySessions'];
  /** Whether a form has just been saved. */
  readonly saved: boolean;
};

/** Loads the profile of the viewer, and the browsers in which the viewer is logged in. */
export async function loadAccount({ ask, url }: PageRequest): Promise<AccountData | null> {
  const { me, mySessions: sessions } = await ask(ProfileDocument, {});
  return me && { me, sessions, saved: url.searchParams.has('saved') };
}
