// What the four web applications (Tasklist, Cockpit, Admin, Welcome) share: one login, the way home, the page's language and icon.

// Logging in and out happens on our own pages. The applications' login page only ever leads there.
let leaving = false;

document.addEventListener('click', event => {
  if (event.target.closest?.('.account .logout')) leaving = true;
}, true);

// Whoever's session has ended comes back to where he was: the page is asked for again at its own address, the server sends it to our login page,
// and the browser carries what stands behind the "#" along.
const RETURNED = 'lo-trinh.returned';
let shown = '';
let going = false;

function leaveOwnLoginPage() {
  if (going) return; // the application may ask for its login page several times
  if (!location.hash.startsWith('#/login')) {
    shown = location.hash;
    return;
  }
  going = true;
  if (leaving) return location.replace('/login?logout');
  const before = Number(sessionStorage.getItem(RETURNED) ?? 0);
  if (Date.now() - before < 15_000) return location.replace('/login'); // logged in, but not let in here: not asked again and again
  sessionStorage.setItem(RETURNED, Date.now());
  history.replaceState(null, '', location.pathname + location.search + shown);
  location.reload();
}

window.addEventListener('hashchange', leaveOwnLoginPage);
for (const name of ['pushState', 'replaceState']) {
  const native = history[name];
  history[name] = function (...values) {
    native.apply(this, values);
    leaveOwnLoginPage();
  };
}
leaveOwnLoginPage();

// The header is drawn by the application after this script has run; the link joins it as soon as it is there.
function addWayHome() {
  const menu = document.querySelector('nav.app-menu > ul');
  if (!menu || menu.querySelector('.way-home')) return Boolean(menu);
  const item = document.createElement('li');
  item.className = 'way-home';
  item.innerHTML = '<a href="/">Trang chủ</a>';
  menu.prepend(item);
  return true;
}

if (!addWayHome()) {
  const header = new MutationObserver(() => { if (addWayHome()) header.disconnect(); });
  header.observe(document.documentElement, { childList: true, subtree: true });
}

// Without the network the library that asks the server puts a paragraph of its own into the application's notices.
const LOST = /Request has been terminated[\s\S]*/;
const NO_NETWORK = 'Không nối được với máy chủ. Hãy kiểm tra mạng rồi làm lại.';

function inVietnamese(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    if (LOST.test(node.data)) node.data = node.data.replace(LOST, NO_NETWORK);
    return;
  }
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) if (LOST.test(texts.currentNode.data)) texts.currentNode.data = texts.currentNode.data.replace(LOST, NO_NETWORK);
}

new MutationObserver(changes => changes.forEach(change => {
  if (change.type === 'characterData') inVietnamese(change.target);
  else change.addedNodes.forEach(inVietnamese);
})).observe(document.documentElement, { childList: true, subtree: true, characterData: true });

document.documentElement.lang = 'vi';
document.querySelector('link[rel=icon]')?.setAttribute('href', '/favicon.svg');

export default [];
