// Fills tables in: moves as a spreadsheet does, takes what was copied from one, saves with one button, and says beside a cell what is wrong.
(() => {
  const { csrfHeader, csrf } = document.body.dataset;
  const FIELD = 'input, select, textarea';
  const fields = row => [...row.querySelectorAll(FIELD)];
  const rows = sheet => [...sheet.querySelectorAll('tbody .sheet-row')];
  const field = (row, key) => row.querySelector(`td[data-key="${CSS.escape(key)}"] :is(${FIELD})`);

  const number = text => {
    const plain = text.replace(/[\s\u00a0]/g, '');
    if (!/^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(plain)) return NaN;
    return Number(plain.replace(/\./g, '').replace(',', '.'));
  };
  const shown = value => value.toLocaleString('vi-VN', { maximumFractionDigits: 6 });

  const total = sheet => sheet.querySelectorAll('[data-sum]').forEach(place => {
    const values = rows(sheet).map(row => {
      const cell = row.querySelector(`td[data-key="${CSS.escape(place.dataset.sum)}"]`);
      return number(cell.querySelector('input')?.value ?? cell.textContent.trim());
    }).filter(value => !Number.isNaN(value));
    place.textContent = values.length ? shown(values.reduce((a, b) => a + b, 0)) : '';
  });

  const say = (sheet, text, error) => {
    const place = sheet.querySelector('.sheet-state');
    if (!place) return;
    place.textContent = text;
    place.classList.toggle('sheets-error', Boolean(error));
  };

  // A longer text is read whole: its cell grows with it.
  const grow = area => {
    if (!area.matches('textarea')) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  };

  const touch = (sheet, input) => {
    sheet.classList.add('sheet-unsaved');
    sheet.classList.remove('sheet-warned');
    if (input) {
      grow(input);
      input.classList.toggle('sheet-changed', input.value !== input.dataset.saved);
      clearFault(input.closest('td'));
    }
    say(sheet, 'Có thay đổi chưa lưu.');
    total(sheet);
  };

  const clearFault = cell => {
    cell.classList.remove('sheet-wrong');
    cell.querySelector('.sheet-fault')?.remove();
    cell.querySelector(FIELD)?.removeAttribute('aria-invalid');
  };

  const mark = (sheet, { row, column, message }) => {
    const line = rows(sheet)[row - 1];
    const cell = line && (line.querySelector(`td[data-key="${CSS.escape(column || '')}"]`) || line.querySelector('td'));
    if (!cell) return;
    clearFault(cell);
    cell.classList.add('sheet-wrong');
    cell.querySelector(FIELD)?.setAttribute('aria-invalid', 'true');
    const note = document.createElement('span');
    note.className = 'sheet-fault';
    note.textContent = message;
    cell.append(note);
  };

  const content = sheet => rows(sheet).map(row => {
    const values = sheet.dataset.rowKey ? { [sheet.dataset.rowKey]: row.dataset.row } : {};
    fields(row).forEach(input => { values[input.closest('td').dataset.key] = input.value; });
    return values;
  });

  const remember = sheet => sheet.querySelectorAll(FIELD).forEach(input => {
    input.dataset.saved = input.value;
    grow(input);
    input.classList.remove('sheet-changed');
  });

  // What the server has read is shown as it writes it, so that "7,50" becomes "7,5".
  const show = (sheet, table) => {
    sheet.dataset.version = table.version;
    const number = value => (typeof value === 'number' ? value.toLocaleString('vi-VN', { maximumFractionDigits: 6 }) : value);
    const day = value => (/^\d{4}-\d\d-\d\d$/.test(value) ? value.split('-').reverse().join('/') : value);
    rows(sheet).forEach((row, i) => {
      const stored = sheet.dataset.rowKey ? table.rows.find(one => String(one[sheet.dataset.rowKey]) === row.dataset.row) : table.rows[i];
      row.querySelectorAll('td[data-key]').forEach(cell => {
        const value = stored?.[cell.dataset.key] ?? '';
        const text = String(day(cell.matches('.sheet-year') ? value : number(value)));
        const input = cell.querySelector(FIELD);
        if (input) input.value = text;
        else if (cell.querySelector('.sheet-text')) cell.querySelector('.sheet-text').textContent = text;
      });
    });
    const lack = sheet.querySelector('.sheet-lack');
    lack.textContent = table.lack ?? 'Bảng đã đủ.';
    lack.dataset.complete = String(!table.lack);
  };

  // What one table counts may stand in another one of the same task.
  const refresh = async sheet => {
    try {
      const answer = await fetch(sheet.dataset.address, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
      if (!answer.ok) return;
      show(sheet, await answer.json());
      remember(sheet);
      total(sheet);
    } catch (e) { /* it stays as it was read; saving it asks to read it anew */ }
  };

  // An empty table begins with a row to type or paste into; a row that stays empty is never sent.
  const beginRow = sheet => {
    if (!rows(sheet).length && sheet.querySelector('template')) addRow(sheet);
  };

  const save = async sheet => {
    const button = sheet.querySelector('.sheet-save');
    if (!button || button.disabled) return;
    if (!sheet.dataset.rowKey) rows(sheet).filter(row => fields(row).every(input => !input.value.trim())).forEach(row => row.remove());
    button.disabled = true;
    say(sheet, 'Đang lưu…');
    try {
      const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
      if (csrfHeader) headers[csrfHeader] = csrf;
      const answer = await fetch(sheet.dataset.address, { method: 'PUT', headers, credentials: 'same-origin',
        body: JSON.stringify({ version: sheet.dataset.version, rows: content(sheet) }) });
      const told = await answer.json().catch(() => ({}));
      sheet.querySelectorAll('.sheet-wrong').forEach(clearFault);
      if (answer.ok) {
        show(sheet, told);
        beginRow(sheet);
        remember(sheet);
        total(sheet);
        sheet.classList.remove('sheet-unsaved');
        say(sheet, 'Đã lưu.');
        document.querySelectorAll('.sheet[data-row-key]:not(.sheet-unsaved)').forEach(other => { if (other !== sheet) refresh(other); });
      } else if (answer.status === 401 || answer.redirected) say(sheet, 'Phiên làm việc đã hết. Hãy đăng nhập lại ở thẻ khác rồi lưu.', true);
      else {
        (told.faults ?? []).forEach(fault => mark(sheet, fault));
        say(sheet, told.message ?? 'Chưa lưu được. Hãy thử lại.', true);
        const wrong = sheet.querySelector('.sheet-wrong');
        wrong?.querySelector(FIELD)?.focus();
        wrong?.scrollIntoView({ block: 'center' });
      }
    } catch (e) {
      say(sheet, 'Mất kết nối nên bảng chưa được lưu. Hãy thử lại.', true);
    }
    button.disabled = false;
  };

  // A file takes the place of the whole table; what is wrong in it is listed by its cell.
  const upload = async (sheet, input) => {
    const told = sheet.querySelector('.sheet-filed');
    const list = sheet.querySelector('.sheet-faults');
    list.hidden = true;
    list.replaceChildren();
    if (sheet.classList.contains('sheet-unsaved')) { told.textContent = 'Bảng có thay đổi chưa lưu. Hãy lưu hoặc tải lại trang trước.'; input.value = ''; return; }
    told.textContent = 'Đang đọc tệp…';
    const form = new FormData();
    form.append('file', input.files[0]);
    form.append('version', sheet.dataset.version);
    try {
      const headers = { Accept: 'application/json' };
      if (csrfHeader) headers[csrfHeader] = csrf;
      const answer = await fetch(`${sheet.dataset.address}/file`, { method: 'POST', headers, credentials: 'same-origin', body: form });
      if (answer.ok) { window.location.reload(); return; }
      const wrong = await answer.json().catch(() => ({}));
      told.textContent = wrong.message ?? 'Chưa tải lên được. Hãy thử lại.';
      (wrong.faults ?? []).slice(0, 100).forEach(fault => list.append(Object.assign(document.createElement('li'), { textContent: `Dòng ${fault.row}: ${fault.message}` })));
      list.hidden = !list.children.length;
    } catch (e) {
      told.textContent = 'Mất kết nối nên tệp chưa được đọc. Hãy thử lại.';
    }
    input.value = '';
  };

  const addRow = sheet => {
    const row = sheet.querySelector('template').content.firstElementChild.cloneNode(true);
    sheet.querySelector('tbody').append(row);
    return row;
  };

  const paste = (sheet, start, text) => {
    const lines = text.replace(/\r/g, '').replace(/\n$/, '').split('\n').map(line => line.split('\t'));
    const column = fields(start.closest('tr')).indexOf(start);
    let at = rows(sheet).indexOf(start.closest('tr'));
    for (const line of lines) {
      const row = rows(sheet)[at++] ?? (sheet.dataset.rowKey ? null : addRow(sheet));
      if (!row) break;
      line.forEach((value, i) => {
        const input = fields(row)[column + i];
        if (!input) return;
        const bare = value.trim().replace(/^"([\s\S]*)"$/, '$1');
        const option = input.options && [...input.options].find(one => one.value.toLowerCase() === bare.toLowerCase());
        input.value = option ? option.value : bare;
        touch(sheet, input);
      });
    }
  };

  const move = (input, step) => {
    const sheet = input.closest('.sheet');
    const lines = rows(sheet);
    const row = lines[lines.indexOf(input.closest('tr')) + step];
    const next = row && field(row, input.closest('td').dataset.key);
    next?.focus();
    next?.select?.();
    return Boolean(next);
  };

  document.addEventListener('change', event => {
    if (event.target.matches('.sheet-file') && event.target.files.length) upload(event.target.closest('.sheet'), event.target);
  });
  document.addEventListener('input', event => {
    const sheet = event.target.closest('.sheet');
    if (sheet && !event.target.matches('.sheet-file')) touch(sheet, event.target);
  });
  document.addEventListener('paste', event => {
    const text = event.clipboardData.getData('text/plain');
    if (!event.target.closest?.('.sheet') || !/[\t\n]/.test(text.replace(/\r?\n$/, ''))) return;
    event.preventDefault();
    paste(event.target.closest('.sheet'), event.target, text);
  });
  document.addEventListener('keydown', event => {
    const sheet = event.target.closest?.('.sheet') ?? document.querySelector('.sheet');
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's' && sheet) {
      event.preventDefault();
      save(sheet);
    } else if (event.target.matches('.sheet td :is(input, textarea)') && !event.isComposing) {
      if (event.key === 'Enter' || event.key === 'ArrowDown') { if (move(event.target, 1) || event.key === 'Enter') event.preventDefault(); }
      else if (event.key === 'ArrowUp' && move(event.target, -1)) event.preventDefault();
    }
  });
  document.addEventListener('focusin', event => { if (event.target.matches('.sheet .sheet-number input')) event.target.select(); });
  document.addEventListener('click', event => {
    const sheet = event.target.closest('.sheet');
    if (event.target.matches('.sheet-save')) save(sheet);
    if (event.target.matches('.sheet-add')) { fields(addRow(sheet))[0]?.focus(); touch(sheet); }
    if (event.target.matches('.sheet-drop')) { event.target.closest('tr').remove(); touch(sheet); }
  });
  window.addEventListener('resize', () => document.querySelectorAll('.sheet textarea').forEach(grow));
  document.addEventListener('leaving', () => document.querySelectorAll('.sheet-unsaved').forEach(sheet => {
    sheet.classList.add('sheet-warned');
    say(sheet, 'Bảng có thay đổi chưa lưu. Bấm “Lưu bảng”, hoặc bấm lại lần nữa để bỏ thay đổi.', true);
  }));
  window.addEventListener('beforeunload', event => { if (document.querySelector('.sheet-unsaved')) event.preventDefault(); });

  document.querySelectorAll('.sheet').forEach(sheet => { beginRow(sheet); remember(sheet); total(sheet); });
  if (window.top === window.self) document.querySelectorAll('.sheet-wide').forEach(link => link.remove());
})();
