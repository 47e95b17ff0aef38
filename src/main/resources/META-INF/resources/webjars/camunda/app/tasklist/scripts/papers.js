// The tab "Giấy tờ" beside a task's form: the case's papers, on a page of our own shown in a frame.

export default {
  id: 'lo-trinh.papers',
  pluginPoint: 'tasklist.task.detail',
  priority: 900, // right after the form, which has 1000
  properties: { label: 'Giấy tờ' },

  render(node, { taskId }) {
    // A notice that papers are missing has been read once this tab is opened; it would only cover the page.
    document.querySelectorAll('.page-notifications .close, [notifications-panel] .close, .notifications .close').forEach(button => button.click());
    const frame = document.createElement('iframe');
    frame.className = 'papers';
    frame.title = 'Giấy tờ của hồ sơ';
    frame.src = `/cases/task/${encodeURIComponent(taskId)}/documents`;
    node.replaceChildren(frame);
  },

  unmount() {}
};
