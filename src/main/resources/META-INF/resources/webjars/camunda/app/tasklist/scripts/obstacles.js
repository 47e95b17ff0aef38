// The tab "Vướng mắc" beside a task's form: what stands in the way of the task and what was answered, on a page of our own shown in a frame.

export default {
  id: 'lo-trinh.obstacles',
  pluginPoint: 'tasklist.task.detail',
  priority: 850, // after the papers, which have 900
  properties: { label: 'Vướng mắc' },

  render(node, { taskId }) {
    document.querySelectorAll('.page-notifications .close, [notifications-panel] .close, .notifications .close').forEach(button => button.click());
    const frame = document.createElement('iframe');
    frame.className = 'papers obstacles';
    frame.title = 'Vướng mắc';
    frame.src = `/cases/task/${encodeURIComponent(taskId)}/obstacles`;
    node.replaceChildren(frame);
  },

  unmount() {}
};
