// Sends a template as it is; the server says in one sentence what is wrong with it.
document.querySelectorAll('.template-form').forEach(form => form.addEventListener('submit', async event => {
  event.preventDefault();
  const told = form.querySelector('[role=alert]');
  const header = document.querySelector('meta[name=csrf-header]');
  const headers = { 'Accept': 'application/json', 'Content-Type': 'application/octet-stream' };
  if (header) headers[header.content] = document.querySelector('meta[name=csrf]').content;
  told.hidden = true;
  try {
    const answer = await fetch('/api/templates/' + form.dataset.name, { method: 'PUT', headers, body: form.querySelector('input').files[0] });
    if (answer.ok) return location.reload();
    told.textContent = (await answer.json()).message;
  } catch (e) {
    told.textContent = 'Mẫu chưa được thay. Hãy tải lại trang rồi thử lại.';
  }
  told.hidden = false;
}));
