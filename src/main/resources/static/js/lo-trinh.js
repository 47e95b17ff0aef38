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

// On a narrow screen every row of a table is a card: each cell then says which column it is of (css/lo-trinh.css).
function label(table) {
  const heads = [...table.querySelectorAll(':scope > thead > tr:last-child > th')].map(head => head.textContent.trim());
  if (!heads.length) return;
  for (const row of table.querySelectorAll(':scope > tbody > tr')) {
    let column = 0;
    for (const cell of row.cells) {
      if (cell.tagName === 'TD' && cell.colSpan === 1 && heads[column] && heads[column] !== '#' && !cell.dataset.label) cell.dataset.label = heads[column];
      column += cell.colSpan;
    }
  }
}
document.querySelectorAll('.table').forEach(label);
document.querySelector('.places [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });

// What was typed into a form that changes something is not lost by a click on a link: the browser asks. A form whose answer is only looked up
// (GET) is none of these.
{
  const typed = new Set();
  const changes = field => field?.form?.method === 'post' && field.type !== 'hidden' ? field.form : null;
  const asItWas = form => [...form.elements].every(field => field.type === 'checkbox' || field.type === 'radio' ? field.checked === field.defaultChecked
    : field.tagName === 'SELECT' ? [...field.options].every(option => option.selected === option.defaultSelected || field.selectedIndex === 0)
      : !('defaultValue' in field) || field.value === field.defaultValue);
  document.addEventListener('input', event => { if (changes(event.target)) typed.add(changes(event.target)); });
  document.addEventListener('submit', event => { if (!event.defaultPrevented) typed.clear(); });
  window.addEventListener('beforeunload', event => {
    if ([...typed].some(form => form.isConnected && !asItWas(form))) event.preventDefault();
  });
}
