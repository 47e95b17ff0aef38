// A form longer than the screen: when "Hoàn thành" finds a field wrong, that field comes into sight.

document.addEventListener('click', event => {
  if (!event.target.closest?.('.form-actions .btn-primary')) return;
  setTimeout(() => document.querySelector('.fjs-form-field-error')?.scrollIntoView({ block: 'center' }), 100);
});

export default [];
