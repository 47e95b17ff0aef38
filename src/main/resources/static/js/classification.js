// Keeps the sum of criteria 10 to 15 up to date while points are typed.
(() => {
  const inputs = [...document.querySelectorAll('.points-input')];
  const place = document.getElementById('criteria-sum');
  const total = () => {
    const sum = inputs.map(input => Number(input.value.trim().replace(',', '.'))).reduce((a, b) => a + b, 0);
    place.textContent = Number.isNaN(sum) ? '–' : sum.toLocaleString('vi-VN');
    place.classList.toggle('number-late', sum !== 40);
  };
  inputs.forEach(input => input.addEventListener('input', total));
  total();
})();
