import { z } from 'zod';

/** Settings of the REST facade. */
export type RestConfig = {
  /** The status of an order whose checkout failed, on `/api/v1/order`. */
  readonly sagaFailureStatus: 409 | 500;
  /** Whether `/swagger` shows the document. */
  readonly showsDocument: boolean;
  /** Whether each answer is compared with the document, which only costs time in production. */
  readonly checksAnswers: boolean;
};

/** The variables of the environment. */
export const restSettings = {
  FACADE_SAGA_FAILURE_STATUS: z.enum(['409', '500']).default('500'),
  FACADE_SWAGGER: z.enum(['true', 'false']).default('true'),
};

export function restConfigOf(
  read: z.infer<z.ZodObject<typeof restSettings>>,
  production: boolean,
): RestConfig {
  return {
    checksAnswers: !production,
    sagaFailureStatus: read.FACADE_SAGA_FAILURE_STATUS === '409' ? 409 : 500,
    showsDocument: read.FACADE_SWAGGER === 'true',
  };
}
