// Moves the rehearsal's date month by month, so that a long way shows where it is and a refusal on the way is told; filters the demo accounts.
(() => {
  const address = '/api/rehearsal/date';
  const place = document.getElementById('move');
  const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;
  const day = text => new Date(text + 'T00:00:00Z');
  const iso = date => date.toISOString().slice(0, 10);
  const plus = (text, days) => { const date = day(text); date.setUTCDate(date.getUTCDate() + days); return iso(date); };
  const written = text => text.split('-').reverse().join('/');
  const monthLater = text => { const date = day(text); return iso(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1))); };

  const put = async date => {
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json', [meta('csrf-header')]: meta('csrf') };
    const answer = await fetch(address, { method: 'PUT', headers, body: JSON.stringify({ date }) });
    const told = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Error(told.message || (answer.status === 401 ? 'Phiên làm việc đã hết. Hãy đăng nhập lại.' : 'Không chuyển được ngày (mã ' + answer.status + ').'));
    return told.date;
  };

  const move = async target => {
    const start = place.dataset.today;
    const moving = place.querySelector('.moving');
    const bar = moving.querySelector('progress');
    const status = moving.querySelector('[role=status]');
    const refused = place.querySelector('[role=alert]');
    const controls = place.querySelectorAll('button, input');
    controls.forEach(control => { control.disabled = true; });
    refused.hidden = true;
    moving.hidden = false;
    bar.removeAttribute('value');
    let at = start;
    try {
      do {
        const step = monthLater(at) < target ? monthLater(at) : target;
        status.textContent = `Đang chạy đến ${written(step)}, đích là ${written(target)}…`;
        at = await put(step);
        bar.value = 100 * (day(at) - day(start)) / Math.max(1, day(target) - day(start));
      } while (at < target);
      location.reload();
    } catch (error) {
      place.dataset.today = at;
      refused.textContent = (error instanceof TypeError ? 'Mất kết nối với máy chủ.' : error.message) + (at === start ? '' : ` Đã chuyển được đến ${written(at)}.`);
      refused.hidden = false;
      moving.hidden = true;
      controls.forEach(control => { control.disabled = control.matches('[data-to-next]') && !place.dataset.next; });
    }
  };

  place.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (button?.dataset.days) move(plus(place.dataset.today, Number(button.dataset.days)));
    if (button && 'toNext' in button.dataset) move(place.dataset.next);
  });
  place.addEventListener('submit', event => {
    event.preventDefault();
    const [d, m, y] = event.target.day.value.split('/');
    const target = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
    const refused = place.querySelector('[role=alert]');
    refused.hidden = !Number.isNaN(day(target).getTime()) && iso(day(target)) === target;
    refused.textContent = `Không có ngày ${event.target.day.value}.`;
    if (refused.hidden) move(target);
  });

  const accounts = document.getElementById('accounts');
  const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replace(/[^a-z0-9]+/g, ' ').trim();
  const named = row => ` ${plain([...row.querySelectorAll('.office, .copy')].map(part => part.textContent).join(' '))} `;
  const groups = [...accounts.querySelectorAll('.account-group')];
  const opened = new Map(groups.map(group => [group, group.open]));
  accounts.querySelector('.filter').addEventListener('input', event => {
    const words = plain(event.target.value).split(' ').filter(word => word).map((word, at, all) => ' ' + word + (at < all.length - 1 ? ' ' : ''));
    groups.forEach(group => {
      const rows = [...group.querySelectorAll('tbody tr')];
      rows.forEach(row => { row.hidden = !words.every(word => named(row).includes(word)); });
      group.hidden = rows.every(row => row.hidden);
      group.open = words.length > 0 || opened.get(group);
    });
    accounts.querySelector('[data-none]').hidden = groups.some(group => !group.hidden);
  });
})();
