/** What a link in a mail of the identity provider asks its user to do, by Keycloak's names. */
export const mailedActions = ['UPDATE_PASSWORD', 'VERIFY_EMAIL'] as const;

export type MailedAction = (typeof mailedActions)[number];
