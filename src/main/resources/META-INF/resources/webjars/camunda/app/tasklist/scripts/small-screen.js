// On a telephone the list and the opened task share one screen: the task stands in the place of the list, and a button leads back. The style is
// in styles/user-styles.css.

const query = () => new URLSearchParams(location.hash.split('?')[1] ?? '');

const back = document.createElement('button');
back.type = 'button';
back.className = 'back-to-list';
back.textContent = '‹ Danh sách việc';
back.addEventListener('click', () => {
  const rest = query();
  rest.delete('task');
  location.hash = `#/?${rest}`;
});
document.body.append(back);

let opened = null;

function follow() {
  const task = query().get('task');
  document.documentElement.classList.toggle('task-open', task !== null);
  if (task && task !== opened && innerWidth <= 768) setTimeout(() => document.querySelector('.column-right')?.scrollIntoView(), 600); // it begins at its title
  opened = task;
}

window.addEventListener('hashchange', follow);
// Tasklist itself changes the address without the browser telling of it.
for (const name of ['pushState', 'replaceState']) {
  const native = history[name];
  history[name] = function (...values) {
    native.apply(this, values);
    follow();
  };
}
follow();

export default [];
