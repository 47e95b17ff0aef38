// A task changes hands: the head of the body takes it over or gives it to one of its people, the coordinator likewise; whoever stands in for somebody
// who is away takes it over too. Whoever holds it gives it
// back with Tasklist's own "Trả lại việc". What may be done is what the server says (GET /api/tasks/{id}/hands).

const SAID = 'lo-trinh.said';
const opened = () => new URLSearchParams(location.hash.split('?')[1] ?? '').get('task');
const token = () => decodeURIComponent(document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? '');

async function change(task, user, said) {
  const address = `/camunda/api/engine/engine/default/task/${encodeURIComponent(task)}/${user ? 'assignee' : 'unclaim'}`;
  const answer = await fetch(address, { method: 'POST', body: user ? JSON.stringify({ userId: user }) : undefined,
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-XSRF-TOKEN': token() } }).catch(() => null);
  if (answer?.ok) {
    sessionStorage.setItem(SAID, said);
    location.reload();
    return;
  }
  const told = await answer?.json().catch(() => null);
  window.loTrinhSay?.(told?.message ?? 'Không nối được với máy chủ. Hãy kiểm tra mạng rồi làm lại.', true);
}

function button(words, act) {
  const made = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-default btn-sm', textContent: words });
  made.addEventListener('click', () => {
    made.disabled = true;
    act().finally(() => { made.disabled = false; });
  });
  return made;
}

function controls(task, hands) {
  const row = document.createElement('div');
  row.className = 'hands';
  row.dataset.task = task;
  const self = hands.colleagues.find(person => person.user === hands.self);
  if (hands.insteadOf && hands.mayTakeOver && hands.holder?.user === hands.insteadOf.user) {
    row.append(button(`Làm thay ${hands.insteadOf.title}`, () => change(task, hands.self, `Bạn làm thay ${hands.insteadOf.title} việc này.`)));
  } else if (hands.mayTakeOver && self) row.append(button('Nhận thay', () => change(task, self.user, 'Bạn đã nhận thay việc này.')));
  if (hands.insteadOf && hands.holder?.user === hands.self) {
    row.append(Object.assign(document.createElement('span'), { className: 'hands-instead', textContent: `Bạn đang làm thay ${hands.insteadOf.title}.` }));
  }
  if (hands.mayAssign && hands.holder && hands.holder.user !== hands.self) {
    row.append(button('Lấy việc lại cho cơ quan', () => change(task, null, 'Đã lấy việc lại; việc chờ người trong cơ quan nhận.')));
  }
  if (hands.mayAssign && hands.colleagues.length) {
    const choice = document.createElement('select');
    choice.className = 'form-control input-sm';
    choice.setAttribute('aria-label', 'Giao việc cho đồng nghiệp');
    choice.append(new Option('Giao cho đồng nghiệp…', ''), ...hands.colleagues.map(person => new Option(person.title, person.user)));
    const give = button('Giao việc', () => change(task, choice.value, `Đã giao việc cho ${choice.selectedOptions[0].textContent}.`));
    give.disabled = true;
    choice.addEventListener('change', () => { give.disabled = choice.value === ''; });
    row.append(choice, give);
  }
  return row;
}

let asking = null;
let refused = null; // a task of which nothing can be told: not asked again and again

async function show() {
  const task = opened();
  const meta = document.querySelector('[cam-tasklist-task-meta]');
  const there = meta?.querySelector('.hands');
  if (!task || !meta || there?.dataset.task === task || asking === task || refused === task) return;
  asking = task;
  try {
    const [answer, login] = await Promise.all([fetch(`/api/tasks/${encodeURIComponent(task)}/hands`, { headers: { Accept: 'application/json' } }),
      fetch('/camunda/api/admin/auth/user/default', { headers: { Accept: 'application/json' } })]);
    refused = answer.ok && login.ok ? null : task;
    if (refused || opened() !== task) return;
    const row = controls(task, { ...await answer.json(), self: (await login.json()).userId });
    meta.querySelector('.hands')?.remove();
    meta.append(row);
  } catch (lost) {
    // without the network nothing is offered; the next task asks again
  } finally {
    asking = null;
  }
}

let waits;
new MutationObserver(() => {
  clearTimeout(waits);
  waits = setTimeout(show, 150);
}).observe(document.documentElement, { childList: true, subtree: true });

// The scripts of the page arrive in any order.
function tell(sentence) {
  if (window.loTrinhSay) window.loTrinhSay(sentence);
  else setTimeout(tell, 100, sentence);
}

const said = sessionStorage.getItem(SAID);
if (said) {
  sessionStorage.removeItem(SAID);
  tell(said);
}

export default [];
