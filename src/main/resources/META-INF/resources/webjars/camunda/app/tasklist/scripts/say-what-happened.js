// After Hoàn thành, Lưu, Nhận việc, Trả lại việc and an opinion a person reads what came of it, and after Hoàn thành also what happens next. Without
// the network, or once the session has ended, what was typed is kept in the browser before anything else.

const STAYS = 9000;
const CALL = /\/engine\/engine\/[^/]+\/task\/([^/?]+)\/(submit-form|complete|claim|unclaim|comment\/create)$/;

const shelf = document.createElement('div');
shelf.className = 'said';
shelf.setAttribute('role', 'status');
document.body.append(shelf);

function say(sentence, wrong = false) {
  const line = document.createElement('div');
  line.className = wrong ? 'said-line said-wrong' : 'said-line';
  line.textContent = sentence;
  const close = Object.assign(document.createElement('button'), { type: 'button', textContent: '×' });
  close.setAttribute('aria-label', 'Đóng');
  close.addEventListener('click', () => line.remove());
  line.append(close);
  shelf.append(line);
  setTimeout(() => line.remove(), STAYS);
  return line;
}

window.loTrinhSay = say; // for the other scripts of this page

const day = date => date.split('-').reverse().join('/');
const step = next => `“${next.title}” ở ${next.agency}${next.due ? `, hạn ${day(next.due)}` : ''}`;

async function next(id) {
  const answer = await fetch(`/api/tasks/${encodeURIComponent(id)}`, { headers: { Accept: 'application/json' } });
  if (!answer.ok) return 'Đã hoàn thành việc.';
  const task = await answer.json();
  const after = task.next.length === 0 ? task.running ? 'Hồ sơ chờ đến bước sau.' : 'Hồ sơ đã kết thúc.'
    : `Tiếp theo: ${task.next.slice(0, 2).map(step).join('; ')}${task.next.length > 2 ? `; và ${task.next.length - 2} việc khác` : ''}.`;
  return `Đã hoàn thành “${task.title}”, ${task.caseTitle}. ${after}`;
}

const SENTENCES = {
  claim: 'Đã nhận việc. Việc này nay do bạn làm.',
  unclaim: 'Đã trả lại việc. Việc chờ người khác trong cơ quan nhận.',
  'comment/create': 'Đã ghi ý kiến vào hồ sơ.'
};

async function done(id, what) {
  document.querySelector('.hands')?.remove(); // drawn anew with what may be done now
  if (what in SENTENCES) return say(SENTENCES[what]);
  localStorage.removeItem(`camunda-form:${id}`);
  say(await next(id).catch(() => 'Đã hoàn thành việc.'));
}

const draft = () => document.querySelector('button[ng-click^="save("]:not([disabled])');

// The browser's own way to ask, of which only the end is looked at.
const Native = window.XMLHttpRequest;
window.XMLHttpRequest = class extends Native {
  #call;

  constructor() {
    super();
    this.addEventListener('readystatechange', () => {
      if (this.readyState === Native.DONE && this.status === 401) draft()?.click(); // before the application clears the form away
    });
    this.addEventListener('load', () => { if (this.#call && this.status >= 200 && this.status < 300) done(...this.#call); });
    this.addEventListener('error', () => {
      if (!this.#call) return;
      draft()?.click();
      say('Không nối được với máy chủ nên chưa thực hiện được. Nội dung đã nhập được giữ trên máy này; hãy kiểm tra mạng rồi làm lại.', true);
    });
  }

  open(method, address, ...rest) {
    const found = method.toUpperCase() === 'POST' && new URL(address, location.href).pathname.match(CALL);
    this.#call = found ? [decodeURIComponent(found[1]), found[2]] : undefined;
    return super.open(method, address, ...rest);
  }
};

document.addEventListener('click', event => {
  if (event.isTrusted && event.target.closest?.('button[ng-click^="save("]:not([disabled])')) {
    say('Đã lưu tạm trên máy này, chưa gửi đi. Khi mở lại việc này trên máy này, nội dung vẫn còn; bấm “Hoàn thành” để gửi.');
  }
}, true);

// Leaving by a link, another tab of the browser, or closing it.
window.addEventListener('pagehide', () => draft()?.click());

export default [];
