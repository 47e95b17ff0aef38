// Sends a register file and shows how far it is; the preview opens as its own page. Confirming can take a while too.
(() => {
  const bar = () => document.querySelector('#register-progress progress');
  const show = text => {
    const place = document.getElementById('register-progress');
    place.hidden = false;
    place.querySelector('[role=status]').textContent = text;
  };

  const upload = document.getElementById('register-upload');
  const fail = text => {
    const place = document.getElementById('register-error');
    document.getElementById('register-progress').hidden = true;
    upload.querySelector('button').disabled = false;
    place.textContent = text;
    place.hidden = false;
    place.focus();
  };

  const answer = request => {
    if (request.status === 401 || request.responseURL.includes('/login')) return fail('Phiên làm việc đã hết. Hãy đăng nhập lại rồi tải tệp lên.');
    let body = {};
    try { body = JSON.parse(request.responseText); } catch (e) { /* told below */ }
    if (request.status === 200 && body.id) location.assign('/cooperatives/import/' + body.id);
    else fail(body.message || 'Chưa đọc được tệp (mã ' + request.status + '). Hãy tải lại trang rồi thử lại.');
  };

  upload?.addEventListener('submit', event => {
    event.preventDefault();
    const file = upload.file.files[0];
    document.getElementById('register-error').hidden = true;
    if (!file) return fail('Chưa chọn tệp nào.');
    if (file.size > Number(upload.dataset.largest)) return fail('Tệp lớn hơn 20 MB. Hãy chia thành nhiều tệp nhỏ hơn rồi tải lên từng tệp.');
    const data = new FormData();
    data.set('file', file);
    const request = new XMLHttpRequest();
    request.open('POST', '/api/cooperatives/import?size=1');
    const header = document.querySelector('meta[name=csrf-header]');
    if (header) request.setRequestHeader(header.content, document.querySelector('meta[name=csrf]').content);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = sent => {
      if (sent.lengthComputable) bar().value = 100 * sent.loaded / sent.total;
      show('Đang tải tệp lên…');
    };
    request.upload.onload = () => {
      bar().removeAttribute('value');
      show('Đang đọc tệp và so với sổ… Tệp nhiều chục nghìn dòng có thể mất đến một phút.');
    };
    request.onload = () => answer(request);
    request.onerror = () => fail('Mất kết nối nên tệp chưa được đọc. Hãy thử lại.');
    upload.querySelector('button').disabled = true;
    request.send(data);
  });

  const confirm = document.getElementById('register-confirm');
  confirm?.addEventListener('submit', () => {
    confirm.querySelector('button').disabled = true;
    show('Đang ghi vào sổ…');
  });
})();
