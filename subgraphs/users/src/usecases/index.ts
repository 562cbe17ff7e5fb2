/**
 * Everything that can be done to users and to the settings of the shop, whatever the transport: GraphQL
 * or a timer. A use case takes the unit of work, or the ports where it calls the identity provider, the
 * actor where there is one, and the command.
 */
export { becomeSeller } from './become-seller.ts';
export { changePassword } from './change-password.ts';
export { clearSetting } from './clear-setting.ts';
export { createUser } from './create-user.ts';
export { inviteUser } from './invite-user.ts';
export { provisionProfile } from './provision-profile.ts';
export { allSettings, setting } from './read-settings.ts';
export { reconcileIdentity } from './reconcile-identity.ts';
export { register } from './register.ts';
export { requestEmailConfirmation } from './request-email-confirmation.ts';
export { requestPasswordReset } from './request-password-reset.ts';
export { sendIdentityMails } from './send-identity-mails.ts';
export { setSetting } from './set-setting.ts';
export { signOutEverywhere } from './sign-out-everywhere.ts';
export { updateProfile } from './update-profile.ts';
