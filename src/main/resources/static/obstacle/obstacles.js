// Raises a difficulty at a task, hands in its papers, and lets the raising body take it back or judge the answer, without leaving the page.
(() => {
  const SAID = 'lo-trinh.obstacle-said';
  const section = document.getElementById('obstacles');
  if (!section) return;

  const say = (text, error) => {
    const place = document.getElementById('obstacles-message');
    place.textContent = text;
    place.classList.toggle('obstacles-error', error);
    place.hidden = false;
    if (error) place.focus();
  };

  const headers = more => {
    const all = { Accept: 'application/json', ...more };
    if (section.dataset.csrfHeader) all[section.dataset.csrfHeader] = section.dataset.csrf;
    return all;
  };

  const sentence = async answer => {
    if (answer.status === 401 || answer.redirected) return 'Phiên làm việc đã hết. Hãy đăng nhập lại rồi gửi lại.';
    const told = await answer.json().catch(() => null);
    return told?.message ?? `Chưa thực hiện được (mã ${answer.status}). Hãy tải lại trang rồi thử lại.`;
  };

  const send = (address, body) => fetch(address, { method: 'POST', credentials: 'same-origin', headers: headers({ 'Content-Type': 'application/json' }), body: JSON.stringify(body) });

  const again = said => {
    sessionStorage.setItem(SAID, said);
    location.reload();
  };

  const handIn = async (key, files) => {
    const refused = [];
    for (const file of files) {
      const data = new FormData();
      data.set('kind', 'other');
      data.set('file', file);
      const answer = await fetch(`/api/cases/${key}/documents`, { method: 'POST', credentials: 'same-origin', headers: headers(), body: data }).catch(() => null);
      if (!answer?.ok) refused.push(`“${file.name}”: ${answer ? await sentence(answer) : 'mất kết nối.'}`);
    }
    return refused;
  };

  const busy = async (form, act) => {
    const buttons = [...form.querySelectorAll('button')];
    buttons.forEach(button => { button.disabled = true; });
    try {
      await act();
    } catch (lost) {
      say('Không nối được với máy chủ. Nội dung đã nhập còn nguyên; hãy kiểm tra mạng rồi gửi lại.', true);
    } finally {
      buttons.forEach(button => { button.disabled = false; });
    }
  };

  section.querySelector('.obstacles-raise')?.addEventListener('submit', event => {
    event.preventDefault();
    const form = event.target;
    busy(form, async () => {
      const { text, kind, body, files } = form.elements;
      const answer = await send('/api/obstacles', { task: section.dataset.task, text: text.value, kind: kind.value || null, body: body.value || null });
      if (answer.status !== 201) return say(await sentence(answer), true);
      const { key } = await answer.json();
      const refused = await handIn(key, files.files);
      again(`Đã nêu vướng mắc ${key}.${refused.length ? ` Giấy tờ chưa nhận: ${refused.join(' ')} Nộp lại ở trang của vướng mắc.` : ''}`);
    });
  });

  section.addEventListener('click', event => {
    const button = event.target.closest('.obstacle-act button');
    if (!button) return;
    const form = button.closest('form');
    const key = button.closest('.obstacle').dataset.key;
    const reason = form.elements.reason?.value ?? null;
    const body = form.dataset.act === 'confirmation' ? { resolved: button.value === 'true', reason } : { reason };
    busy(form, async () => {
      const answer = await send(`/api/obstacles/${key}/${form.dataset.act}`, body);
      if (!answer.ok) return say(await sentence(answer), true);
      again(form.dataset.act === 'withdrawal' ? `Đã rút vướng mắc ${key}.` : body.resolved ? `Vướng mắc ${key} đã giải quyết.` : `Đã gửi vướng mắc ${key} lại cơ quan điều phối.`);
    });
  });

  const said = sessionStorage.getItem(SAID);
  if (said) {
    sessionStorage.removeItem(SAID);
    say(said, said.includes('chưa nhận'));
  }
})();
