// Hands papers in without leaving the page: one file a form, at once when it is chosen or dropped; the list is then fetched anew.
(() => {
  const message = (text, error) => {
    const place = document.getElementById('papers-message');
    place.textContent = text;
    place.classList.toggle('papers-error', error);
    place.hidden = false;
    if (error) place.focus();
  };

  const sentence = request => {
    if (request.status === 401 || request.responseURL.includes('/login')) return 'Phiên làm việc đã hết. Hãy đăng nhập lại rồi tải tệp lên.';
    try {
      return JSON.parse(request.responseText).message || 'Chưa tải lên được tệp. Hãy thử lại.';
    } catch (e) {
      return 'Chưa tải lên được tệp (mã ' + request.status + '). Hãy tải lại trang rồi thử lại.';
    }
  };

  const refresh = async () => {
    const answer = await fetch(location.href, { credentials: 'same-origin' });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('papers');
    if (!answer.ok || !fresh) return location.reload();
    const section = document.getElementById('papers');
    section.replaceChildren(...fresh.childNodes);
    Object.assign(section.dataset, fresh.dataset);
  };

  const upload = (form, file) => {
    const { upload: address, largest, largestText, csrfHeader, csrf } = document.getElementById('papers').dataset;
    const bar = form.querySelector('progress');
    const input = form.querySelector('input[type=file]');
    if (file.size > Number(largest)) {
      input.value = '';
      return message('Tệp “' + file.name + '” lớn hơn ' + largestText + ' nên chưa được nhận. Hãy giảm dung lượng rồi tải lên lại.', true);
    }
    const data = new FormData(form);
    data.set('file', file);
    const request = new XMLHttpRequest();
    request.open('POST', address);
    if (csrfHeader) request.setRequestHeader(csrfHeader, csrf);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = event => { bar.value = event.lengthComputable ? 100 * event.loaded / event.total : 50; };
    const end = () => { bar.hidden = true; input.disabled = false; input.value = ''; };
    request.onload = async () => {
      end();
      if (request.status !== 201) return message(sentence(request), true);
      await refresh();
      message('Đã nhận tệp “' + file.name + '”.', false);
    };
    request.onerror = () => { end(); message('Mất kết nối nên tệp chưa được lưu. Hãy tải lên lại.', true); };
    bar.hidden = false;
    bar.value = 0;
    input.disabled = true;
    request.send(data);
  };

  const target = event => {
    const place = event.target.closest && event.target.closest('.papers-list > li, .papers-add');
    return place && (place.matches('form') ? place : place.querySelector('.papers-upload'));
  };
  const unmark = () => document.querySelectorAll('.papers-over').forEach(place => place.classList.remove('papers-over'));

  document.addEventListener('change', event => {
    if (event.target.matches('.papers-upload input[type=file]') && event.target.files.length) upload(event.target.form, event.target.files[0]);
  });
  document.addEventListener('submit', event => { if (event.target.matches('.papers-upload')) event.preventDefault(); });
  document.addEventListener('dragover', event => {
    event.preventDefault();
    unmark();
    const form = target(event);
    if (form) (form.closest('li') || form).classList.add('papers-over');
  });
  document.addEventListener('dragleave', unmark);
  document.addEventListener('drop', event => {
    event.preventDefault();
    unmark();
    const form = target(event);
    if (form && event.dataTransfer.files.length) upload(form, event.dataTransfer.files[0]);
  });
})();
