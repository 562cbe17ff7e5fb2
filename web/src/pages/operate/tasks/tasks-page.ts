import type { Page } from '../../../page.ts';
import { mayOperate } from '../may-operate.ts';
import { loadTasks, type TasksData } from './load-tasks.ts';
import { submitTasks } from './submit-tasks.ts';
import { TasksView } from './tasks-view.tsx';
import { tasksWords } from './tasks-words.ts';

/** The jobs of the shop, and their schedules. */
export const tasksPage: Page<TasksData> = {
  load: loadTasks,
  title: (_, { language }) => tasksWords[language].title,
  View: TasksView,
  needsLogin: true,
  mayOpen: mayOperate,
  takenOver: 'src/pages/operate/tasks/tasks-view.tsx',
  submit: submitTasks,
};
