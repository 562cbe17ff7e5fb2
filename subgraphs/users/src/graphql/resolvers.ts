import { typeOr } from '@souk/platform/graphql/graphql';
import { becomeSeller } from './mutation/become-seller.ts';
import { changePassword } from './mutation/change-password.ts';
import { clearSetting } from './mutation/clear-setting.ts';
import { createUser } from './mutation/create-user.ts';
import { inviteUser } from './mutation/invite-user.ts';
import { register } from './mutation/register.ts';
import { requestEmailConfirmation } from './mutation/request-email-confirmation.ts';
import { requestPasswordReset } from './mutation/request-password-reset.ts';
import { setSetting } from './mutation/set-setting.ts';
import { signOutEverywhere } from './mutation/sign-out-everywhere.ts';
import { updateProfile } from './mutation/update-profile.ts';
import { me } from './query/me.ts';
import { setting } from './query/setting.ts';
import { settingLog } from './query/setting-log.ts';
import { settings } from './query/settings.ts';
import { shop } from './query/shop.ts';
import { user } from './query/user.ts';
import { userExists } from './query/user-exists.ts';
import { users } from './query/users.ts';
import type { RequiredResolvers } from './schema.generated.ts';
import { Seller } from './types/seller.ts';
import { Shop } from './types/shop.ts';
import { User } from './types/user.ts';

/** Every field that has code, and the file it is in. */
export const resolvers: RequiredResolvers = {
  Query: { me, user, userExists, users, shop, settings, setting, settingLog },
  Mutation: {
    register,
    createUser,
    updateProfile,
    becomeSeller,
    changePassword,
    signOutEverywhere,
    setSetting,
    clearSetting,
    requestPasswordReset,
    inviteUser,
    requestEmailConfirmation,
  },
  User,
  Seller,
  Shop,
  CreateUserResult: typeOr('User'),
  UpdateProfileResult: typeOr('User'),
};
