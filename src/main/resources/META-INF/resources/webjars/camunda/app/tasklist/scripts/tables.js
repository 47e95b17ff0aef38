// The tab "Bảng số liệu" beside a task's form: the tables that the task asks for, on a page of our own shown in a frame. Only tasks that ask
// for one show the tab.

const ADDRESS = taskId => `/cases/task/${encodeURIComponent(taskId)}/tables`;
const LABEL = 'Bảng số liệu';
const known = new Map();

const tab = () => [...document.querySelectorAll('.nav-tabs li')].find(item => item.textContent.trim() === LABEL);

async function asksForTables(taskId) {
  if (!known.has(taskId)) {
    known.set(taskId, fetch(ADDRESS(taskId), { credentials: 'same-origin' }).then(answer => answer.text()).then(page => page.includes('class="sheet"')).catch(() => true));
  }
  return known.get(taskId);
}

async function showOrHide() {
  const item = tab();
  const taskId = new URLSearchParams(location.hash.split('?')[1] ?? '').get('task');
  if (!item || !taskId || item.dataset.task === taskId) return;
  item.dataset.task = taskId;
  item.style.display = 'none';
  if (await asksForTables(taskId) && item.dataset.task === taskId) item.style.display = '';
}

new MutationObserver(showOrHide).observe(document.documentElement, { childList: true, subtree: true });

// Leaving the tab takes the frame away, and with it what was typed and not saved.
document.addEventListener('click', event => {
  if (!event.target.closest?.('.nav-tabs li:not(.active) a, .tasks-list li.task, .column.tasks-list ol > li, .task-filters a, .app-menu a')) return;
  const page = document.querySelector('iframe.tables')?.contentDocument;
  if (!page?.querySelector('.sheet-unsaved:not(.sheet-warned)')) return; // who clicks again after the warning means it
  event.preventDefault();
  event.stopPropagation();
  page.dispatchEvent(new Event('leaving'));
}, true);

export default {
  id: 'lo-trinh.tables',
  pluginPoint: 'tasklist.task.detail',
  priority: 950, // between the form, which has 1000, and the papers
  properties: { label: LABEL },

  render(node, { taskId }) {
    document.querySelectorAll('.page-notifications .close, [notifications-panel] .close, .notifications .close').forEach(button => button.click());
    const frame = document.createElement('iframe');
    frame.className = 'papers tables';
    frame.title = LABEL;
    frame.src = ADDRESS(taskId);
    node.replaceChildren(frame);
  },

  unmount() {}
};
