// What all our pages share: links that go back, buttons that copy.
document.addEventListener('click', async event => {
  const back = event.target.closest('[data-back]');
  if (back && history.length > 1) {
    event.preventDefault();
    history.back();
  }
  const copy = event.target.closest('[data-copy]');
  if (copy) {
    await navigator.clipboard.writeText(copy.dataset.copy);
    const label = copy.textContent;
    copy.textContent = 'Đã chép';
    setTimeout(() => { copy.textContent = label; }, 1500);
  }
});
