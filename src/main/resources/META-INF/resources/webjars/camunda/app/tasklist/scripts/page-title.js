// The title of the browser's tab says which task is open, as the history and a second tab show it. Tasklist itself puts signs of its own there.

const HERE = 'Lộ trình HTX';
const LIST = `${HERE} · Danh sách việc`;
const title = document.querySelector('head title');

function name() {
  const task = document.querySelector('header .names h2.task')?.textContent.trim();
  const open = new URLSearchParams(location.hash.split('?')[1] ?? '').has('task');
  return open && task ? `${task} · ${HERE}` : LIST;
}

function tell() {
  const words = name();
  if (title && title.textContent !== words) title.textContent = words;
}

let waits;
new MutationObserver(() => {
  clearTimeout(waits);
  waits = setTimeout(tell, 100);
}).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
window.addEventListener('hashchange', tell);
tell();

export default [];
