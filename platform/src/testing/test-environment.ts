import { relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TestEnvironment } from 'jest-environment-node';
import { recordHandles } from './open-handles.ts';
import { type TestFile, testFileKey } from './test-file.ts';

type Options = ConstructorParameters<typeof TestEnvironment>;
/** The parts of jest-circus's events that are used here. */
type TestEvent = {
  readonly name: string;
  readonly test?: { readonly errors: readonly unknown[] };
};

/** How long it may take to close what a file has opened: a whole stack, on a slow machine. */
const closingMaxMs = 300_000;

/**
 * The environment of every test file. Closes what the file has opened by `closeAtEnd`, and fails the
 * file when anything stays open that would keep the process from ending.
 */
export default class SoukTestEnvironment extends TestEnvironment {
  readonly #handles = recordHandles();
  readonly #file: TestFile;
  /** False while there is another failure, which must not be hidden. */
  #succeeded = false;

  constructor(...options: Options) {
    super(...options);
    const [{ globalConfig }, { testPath }] = options;
    this.#file = {
      path: relative(globalConfig.rootDir, testPath),
      opened: new AsyncDisposableStack(),
      testEnd: new AbortController(),
    };
  }

  override async setup(): Promise<void> {
    await super.setup();
    for (const global of [globalThis, this.global])
      Object.assign(global, { [testFileKey]: this.#file });
  }

  /** Jest calls it, and waits for it. */
  async handleTestEvent({ name, test }: TestEvent): Promise<void> {
    if (name === 'run_start') this.#succeeded = true;
    if (name === 'test_start') this.#file.testEnd = new AbortController();
    if (name === 'test_done') {
      this.#file.testEnd.abort(new Error('The test has ended.'));
      if (test && test.errors.length > 0) this.#succeeded = false;
    }
    // Before the environment is torn down: closing may still import modules.
    if (name === 'run_finish') await this.#close();
  }

  override async teardown(): Promise<void> {
    try {
      // The file could not be loaded: it may have opened something before it failed.
      await this.#close();
      await this.#assertNothingIsOpen();
    } finally {
      await super.teardown();
    }
  }

  async #close(): Promise<void> {
    const closed = new AbortController();
    const tooLate = sleep(closingMaxMs, null, { signal: closed.signal }).then(() => {
      throw new Error(`${this.#file.path}: what it has opened did not close.`);
    });
    tooLate.catch(() => {});
    await Promise.race([this.#file.opened.disposeAsync(), tooLate]).finally(() => closed.abort());
  }

  async #assertNothingIsOpen(): Promise<void> {
    const left = await this.#handles.left();
    if (left.length === 0) return;
    const problem = `${this.#file.path} left open: ${left.join(', ')}. --detectOpenHandles shows where.`;
    if (this.#succeeded) throw new Error(problem);
    process.stderr.write(`${problem}\n`);
  }
}
