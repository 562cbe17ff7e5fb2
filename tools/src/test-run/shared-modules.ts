import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { ModernFakeTimers } from '@jest/fake-timers';

/** The parts of jest's arguments that are used here. */
type RunFile = (
  run: { readonly collectCoverage: boolean },
  project: ConstructorParameters<typeof ModernFakeTimers>[0]['config'],
  environment: { readonly global: object; fakeTimersModern: ModernFakeTimers | null },
  runtime: {
    requireModuleOrMock: (from: string, name: string) => object;
    unstable_importModule: (file: string) => Promise<unknown>;
  },
  path: string,
  sendMessage: unknown,
) => Promise<unknown>;

const require = createRequire(import.meta.url);
const { default: runFile } = require('jest-circus/runner') as { readonly default: RunFile };

/** Jest's matchers run in a realm of their own: `expect.any(String)` would compare with the String of that realm. */
const builtIns = Object.fromEntries(
  'Array BigInt Boolean Date Error Function Map Number Object Promise RangeError RegExp Set String Symbol TypeError'
    .split(' ')
    .map((name) => [name, Reflect.get(globalThis, name)]),
);

/**
 * Jest's runner of a test file, except that Node itself loads the file and all that it imports: a worker loads a module
 * once, not once for each of its test files. So what a module keeps, such as a counter, is shared by the test files
 * of a worker. Coverage needs jest's own loading.
 */
const runWithSharedModules: RunFile = (run, project, environment, runtime, path, sendMessage) => {
  if (!run.collectCoverage) {
    Object.assign(environment.global, builtIns);
    environment.fakeTimersModern = new ModernFakeTimers({ config: project, global: globalThis });
  }
  const importByJest = runtime.unstable_importModule.bind(runtime);
  runtime.unstable_importModule = (file) => {
    const globals = runtime.requireModuleOrMock(path, '@jest/globals');
    Object.assign(run.collectCoverage ? environment.global : globalThis, globals);
    return run.collectCoverage ? importByJest(file) : import(pathToFileURL(file).href);
  };
  return runFile(run, project, environment, runtime, path, sendMessage);
};

export default runWithSharedModules;
