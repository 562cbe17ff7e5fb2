import { z } from 'zod';
import { storable, storableLine } from '../fields.ts';
import { byPatternAlone, type Json } from './json-schema.ts';

const text = { type: 'string' };
const newPassword = { type: 'string', minLength: 8, maxLength: 128, pattern: storable };
const currentPassword = { type: 'string', minLength: 1, maxLength: 255, pattern: storable };
const name = { type: ['string', 'null'], maxLength: 100, pattern: storableLine };
const { $schema: _, ...email } = z.toJSONSchema(z.email().max(200), { override: byPatternAlone });
/** The fields of a registration. */
const newUser = {
  username: { type: 'string', pattern: '^[A-Za-z0-9._-]{3,60}$' },
  email,
  password: newPassword,
  firstName: name,
  lastName: name,
};
/** The name is compared without spaces around it. */
const credentials = {
  username: { type: 'string', maxLength: 255, pattern: '\\S' },
  password: { type: 'string', minLength: 1, maxLength: 255 },
};
const json = (schema: Json) => ({ 'application/json': { schema } });
const object = (properties: Json, required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
});
const refused = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
const success = object({ success: { type: 'boolean' } }, ['success']);
const common = { 429: refused('Too many attempts.'), 503: refused('Temporarily unavailable.') };
const time = { type: 'string', format: 'date-time' };
const ownSession = object(
  {
    ...{ id: text, createdAt: time, lastUsedAt: time },
    ...{ userAgent: { type: ['string', 'null'] }, current: { type: 'boolean' } },
  },
  ['id', 'createdAt', 'lastUsedAt', 'userAgent', 'current'],
);
const loggedIn = [{ session: [] }, { bearer: [] }];

/** The paths of the login, which are not rows of the table: see `identity/login/routes`. */
export const authPaths: Json = {
  '/auth/register': {
    post: {
      operationId: 'register',
      tags: ['Login'],
      summary: 'Registers a user.',
      security: [],
      requestBody: {
        required: true,
        content: json(object(newUser, ['username', 'email', 'password'])),
      },
      responses: {
        201: {
          description: 'The new user.',
          content: json(object({ userId: text, username: text }, ['userId', 'username'])),
        },
        400: refused('Some fields are not valid.'),
        409: refused('The user name or the e-mail address is taken.'),
        ...common,
      },
    },
  },
  '/auth': {
    post: {
      operationId: 'login',
      tags: ['Login'],
      summary: 'Logs in by user name and password. The answer sets the cookie of the session.',
      security: [],
      requestBody: {
        required: true,
        content: json(object(credentials, ['username', 'password'])),
      },
      responses: {
        200: { description: 'Logged in.', content: json(success) },
        400: refused('Some fields are not valid.'),
        401: refused('Wrong user name or password.'),
        ...common,
      },
    },
  },
  '/auth/profile/me': {
    get: {
      operationId: 'profile',
      tags: ['Login'],
      summary: 'Reads the caller’s data from the identity provider.',
      security: loggedIn,
      responses: {
        200: {
          description: 'The data of the user.',
          content: json(
            object(
              {
                ...{ id: text, username: text, email: text, firstName: text, lastName: text },
                roles: { type: 'array', items: text },
              },
              ['id', 'username', 'roles'],
            ),
          ),
        },
        401: refused('Not logged in.'),
        403: refused('The token is one of a program, not of a user.'),
        ...common,
      },
    },
  },
  '/auth/logout': {
    post: {
      operationId: 'logout',
      tags: ['Login'],
      summary: 'Ends the session.',
      security: loggedIn,
      responses: { 200: { description: 'Logged out.', content: json(success) }, ...common },
    },
  },
  '/auth/password': {
    post: {
      operationId: 'changePassword',
      tags: ['Login'],
      summary: 'Changes the password of the caller, and ends the caller’s other sessions.',
      security: loggedIn,
      requestBody: {
        required: true,
        content: json(object({ current: currentPassword, next: newPassword }, ['current', 'next'])),
      },
      responses: {
        204: { description: 'The password is changed.' },
        400: refused('Some fields are not valid.'),
        401: refused('Not logged in.'),
        403: refused('The current password is wrong, or the request comes from a foreign page.'),
        409: refused('The login has no password.'),
        ...common,
      },
    },
  },
  '/auth/password/forgotten': {
    post: {
      operationId: 'requestPasswordReset',
      tags: ['Login'],
      summary: 'Sends a mail with a link to set a new password, if a user has the address.',
      security: [],
      requestBody: { required: true, content: json(object({ email }, ['email'])) },
      responses: {
        202: { description: 'Accepted: the same for every address.' },
        400: refused('The address is not valid.'),
        ...common,
      },
    },
  },
  '/auth/sessions': {
    get: {
      operationId: 'sessions',
      tags: ['Login'],
      summary: 'Lists the caller’s sessions in browsers, the last used first.',
      security: loggedIn,
      responses: {
        200: {
          description: 'The sessions.',
          content: json({ type: 'array', items: ownSession }),
        },
        401: refused('Not logged in.'),
        ...common,
      },
    },
    delete: {
      operationId: 'signOutEverywhere',
      tags: ['Login'],
      summary: 'Ends the caller’s other sessions, or with `all` the one of the request too.',
      security: loggedIn,
      parameters: [{ name: 'all', in: 'query', schema: { type: 'boolean' } }],
      responses: {
        204: { description: 'The sessions have ended.' },
        400: refused('`all` is neither true nor false.'),
        401: refused('Not logged in.'),
        403: refused('The request comes from a foreign page.'),
        ...common,
      },
    },
  },
  '/auth/sessions/{id}': {
    delete: {
      operationId: 'endSession',
      tags: ['Login'],
      summary: 'Ends one of the caller’s sessions in browsers.',
      security: loggedIn,
      parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
      responses: {
        204: { description: 'The session has ended.' },
        401: refused('Not logged in.'),
        403: refused('The request comes from a foreign page.'),
        404: refused('There is no such session.'),
        ...common,
      },
    },
  },
};
