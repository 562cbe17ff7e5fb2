import { z } from 'zod';
import { given, id, ids, line, page } from '../fields.ts';
import { type Connection, listAnswer, oneAnswer, pageOf, refusals } from '../reads.ts';
import { type Route, route } from '../route.ts';

type UserData = Readonly<Record<'id' | 'username' | 'email' | 'createdAt', string>> & {
  readonly firstName: string | null;
  readonly lastName: string | null;
};

const fields = 'id username email firstName lastName createdAt';
const user = z
  .object({
    id: z.string(),
    username: z.string(),
    email: z.string(),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    createdAt: z.string(),
  })
  .meta({ id: 'User' });

function bodyOf({ id, username, email, firstName, lastName, createdAt }: UserData): object {
  return { id, username, email, firstName, lastName, createdAt };
}

/** Users, as the older system for the life cycle of orders has them. */
export const userRoutes: readonly Route[] = [
  route({
    id: 'createUser',
    about: 'Creates a user without a password, who gets an e-mail to set one.',
    method: 'POST',
    path: '/api/users',
    aliases: ['/users'],
    dialect: 'Life cycle',
    login: 'users:write',
    key: 'optional',
    body: z.object({
      username: z
        .string()
        .regex(/^[A-Za-z0-9._-]{3,60}$/, 'Must have 3 to 60 letters, digits or . _ -'),
      email: z.email().max(200),
      firstName: line(100).nullish(),
      lastName: line(100).nullish(),
    }),
    example: {
      username: 'testuser',
      email: 'test@example.com',
      firstName: 'Test',
      lastName: 'User',
    },
    document: `mutation RestCreateUser($input: CreateUserInput!) {
  createUser(input: $input) { ${refusals} ... on CreateUserPayload { user { ${fields} } } }
}`,
    variables: ({ body, key }) => ({ input: { ...given(body), idempotencyKey: key } }),
    success: ['CreateUserPayload'],
    answer: (created: { user: UserData }) => ({
      status: 201,
      body: bodyOf(created.user),
      headers: { location: `/api/users/${created.user.id}` },
    }),
    answers: {
      201: {
        about: 'The new user.',
        body: user,
        headers: ['Location'],
        links: {
          user: { id: 'id' },
          validateUser: { id: 'id' },
          paymentBalance: { userId: 'id' },
          depositToPaymentAccount: { userId: 'id' },
        },
      },
    },
  }),
  route({
    id: 'users',
    about: 'Lists users, newest first.',
    method: 'GET',
    path: '/api/users',
    aliases: ['/users'],
    dialect: 'Life cycle',
    login: 'users:read',
    query: z.object({ ...page(100), search: line(100).optional() }),
    document: `query RestUsers($first: Int!, $after: String, $filter: UserFilter) {
  users(first: $first, after: $after, filter: $filter) ${pageOf(fields)}
}`,
    variables: ({ query: { first = 100, after, search } }) => ({
      first,
      ...given({ after }),
      ...(search && { filter: { search } }),
    }),
    answer: ({ users }: { users: Connection<UserData> }, request) =>
      listAnswer(users, request, bodyOf),
    answers: { 200: { about: 'The users of this page.', body: z.array(user), headers: ['Link'] } },
  }),
  route({
    id: 'validateUser',
    about: 'Says whether a user exists: oneself, or with `users:read` anybody.',
    method: 'GET',
    path: '/api/users/validate',
    aliases: ['/users/validate'],
    dialect: 'Life cycle',
    login: 'any',
    query: z.object({ id }),
    document: 'query RestUserExists($id: ID!) { userExists(id: $id) }',
    variables: ({ query }) => query,
    answer: ({ userExists }: { userExists: boolean }) => ({
      status: userExists ? 200 : 404,
      body: { valid: userExists },
    }),
    answers: {
      200: { about: 'The user exists.', body: z.object({ valid: z.literal(true) }) },
      404: { about: 'There is no such user.', body: z.object({ valid: z.literal(false) }) },
    },
  }),
  route({
    id: 'user',
    about: 'Reads a user.',
    method: 'GET',
    path: '/api/users/{id}',
    aliases: ['/users/{id}'],
    dialect: 'Life cycle',
    login: 'users:read',
    params: ids.id,
    document: `query RestUser($id: ID!) { user(id: $id) { ${fields} } }`,
    variables: ({ params }) => params,
    answer: (data: { user: UserData | null }) => oneAnswer(data.user, bodyOf),
    answers: { 200: { about: 'The user.', body: user }, 404: { about: 'There is no such user.' } },
  }),
];
