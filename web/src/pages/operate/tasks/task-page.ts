import type { Page } from '../../../page.ts';
import { mayOperate } from '../may-operate.ts';
import { type TaskData, TaskView } from './task-view.tsx';
import { TaskDocument } from './tasks.generated.ts';
import { tasksWords } from './tasks-words.ts';

/** One run of a job, and its result. */
export const taskPage: Page<TaskData> = {
  load: async ({ ask, parameters }) => {
    const { report } = await ask(TaskDocument, { id: parameters.id ?? '' });
    return report;
  },
  title: ({ kind }, { language }) => tasksWords[language].kinds[kind],
  View: TaskView,
  needsLogin: true,
  mayOpen: mayOperate,
  takenOver: 'src/pages/operate/tasks/task-view.tsx',
};
