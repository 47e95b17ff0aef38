// Finds tasks by any words a person knows of them: of the task, its case, the co-operative, its code, the place, a day; without diacritics, due
// first. Tasklist's own search compares the task's name letter by letter. While something is looked for, what was found stands in the
// place of the list.

const AFTER_TYPING = 300;

const make = (name, classes, ...children) => {
  const element = document.createElement(name);
  element.className = classes;
  element.append(...children);
  return element;
};
const day = date => date.split('-').reverse().join('/');

function card(task) {
  const title = make('a', 'found-title', task.title);
  title.href = `#/?task=${encodeURIComponent(task.id)}`;
  const about = make('div', 'found-case', task.caseTitle);
  if (task.caseTitle !== task.caseKey) about.append(make('span', 'found-key', ` ${task.caseKey}`));
  const days = make('div', 'found-days', task.due ? `Hạn xử lý ${day(task.due)} · ` : '', make('span', `found-term found-${task.look}`, task.term));
  const item = make('li', 'found', title, about, days, make('div', 'found-who', task.person ?? task.agency));
  item.dataset.task = task.id;
  return item;
}

function mark(list) {
  const open = new URLSearchParams(location.hash.split('?')[1] ?? '').get('task');
  list.querySelectorAll('.found').forEach(item => item.classList.toggle('active', item.dataset.task === open));
}

// Opening keeps the filter, the order and the tab that are chosen.
function open(id) {
  const query = new URLSearchParams(location.hash.split('?')[1] ?? '');
  query.set('task', id);
  location.hash = `#/?${query}`;
}

async function ask(words, page) {
  const answer = await fetch(`/api/tasks?${new URLSearchParams({ q: words, page })}`, { headers: { Accept: 'application/json' } });
  if (answer.status === 401) location.reload(); // the session has ended: the login page comes back here
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

const told = (count, words) => count === 0
  ? `Không có việc nào khớp với “${words}”. Hãy thử ít chữ hơn, hoặc xem ở trang Hồ sơ: việc có thể đã xong hay đang ở cơ quan khác.`
  : `${count} việc khớp, việc đến hạn trước đứng trước.`;

// What was looked for stays while tasks are opened; Tasklist draws this part anew now and then.
let words = sessionStorage.getItem('lo-trinh.find') ?? '';

function draw(node) {
  const field = Object.assign(make('input', 'form-control find-field'), { type: 'search', value: words, maxLength: 100,
    placeholder: 'Tìm theo việc, HTX, mã hồ sơ, địa bàn, ngày…' });
  field.setAttribute('aria-label', 'Tìm việc, không cần dấu');
  const said = make('p', 'find-said');
  said.setAttribute('role', 'status');
  const list = make('ol', 'find-list list-unstyled');
  const more = make('button', 'btn btn-default find-more', 'Xem thêm');
  more.type = 'button';
  let page = 1;
  let asked = 0;

  async function show(next) {
    page = next;
    const mine = ++asked;
    document.documentElement.classList.toggle('finding', words !== '');
    said.hidden = list.hidden = words === '';
    more.hidden = true;
    if (!words) return;
    try {
      const found = await ask(words, page);
      if (mine !== asked) return; // something else is looked for meanwhile
      if (page === 1) list.replaceChildren();
      list.append(...found.tasks.map(card));
      mark(list);
      said.textContent = told(found.count, words);
      more.hidden = found.count <= page * found.size;
    } catch (problem) {
      if (mine === asked) said.textContent = 'Chưa tìm được: không nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.';
    }
  }

  let waits;
  field.addEventListener('input', () => {
    words = field.value.trim();
    sessionStorage.setItem('lo-trinh.find', words);
    clearTimeout(waits);
    waits = setTimeout(() => show(1), AFTER_TYPING);
  });
  more.addEventListener('click', () => show(page + 1));
  list.addEventListener('click', event => {
    const item = event.target.closest('.found');
    if (!item) return;
    event.preventDefault();
    open(item.dataset.task);
  });
  window.addEventListener('hashchange', () => mark(list));
  node.replaceChildren(make('div', 'find-tasks', field, said, list, more));
  show(1);
}

// What is due first stands first, until somebody chooses another order. Tasklist would begin with what was given out last.
const DUE_FIRST = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

function dueFirst() {
  if (location.hash !== '' && !/^#\/?(\?|$)/.test(location.hash)) return;
  const query = new URLSearchParams(location.hash.split('?')[1] ?? '');
  if (query.has('sorting')) return;
  query.set('sorting', DUE_FIRST);
  history.replaceState(history.state, '', `#/?${query}`);
}
dueFirst();

export default {
  id: 'lo-trinh.find-tasks',
  pluginPoint: 'tasklist.list',
  priority: 200, // above Tasklist's own search, which has 100
  properties: { label: 'Tìm việc' },
  render: draw,
  unmount() {}
};
