import type { Json } from './json-schema.ts';

const text = { type: 'string' };
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
        content: json(
          object({ username: text, email: text, password: text, firstName: text, lastName: text }, [
            'username',
            'email',
            'password',
          ]),
        ),
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
        content: json(object({ username: text, password: text }, ['username', 'password'])),
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
};
