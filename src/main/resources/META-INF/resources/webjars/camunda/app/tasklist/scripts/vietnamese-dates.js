// Days as an office writes them: "10/12/2021" instead of "3 ngày nữa", and Vietnamese months in Tasklist's own calendars.
//
// Spans are measured against the browser's clock, which in a rehearsal is years away from the rehearsal's date. The written
// day is right in both; what is late is measured against the rehearsal's date where there is one.

const MONTHS = Array.from({ length: 12 }, (_, month) => `Tháng ${month + 1}`);
const DAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

// A due date lasts until the end of its day, the plan's date is a day: their hours say nothing.
function written() {
  return this.format(['00:00', '23:59'].includes(this.format('HH:mm')) ? 'DD/MM/YYYY' : 'DD/MM/YYYY HH:mm');
}

angular.module('angularMoment').run(['moment', '$locale', (moment, $locale) => {
  Object.assign(moment.fn, { from: written, fromNow: written });
  Object.assign($locale.DATETIME_FORMATS, {
    MONTH: MONTHS, STANDALONEMONTH: MONTHS, SHORTMONTH: MONTHS.map(month => month.replace('Tháng', 'Th')),
    DAY: DAYS, SHORTDAY: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'], FIRSTDAYOFWEEK: 0
  });
}]);

const rehearsed = fetch('/api/rehearsal/date', { headers: { Accept: 'application/json' } })
  .then(answer => (answer.ok ? answer.json() : {}))
  .catch(() => ({}))
  .then(({ date }) => date);

const today = rehearsed.then((date = new Date().toLocaleDateString('sv')) => date.replaceAll('-', '')); // no rehearsal: the computer's day

rehearsed.then(date => {
  if (!date) return;
  const band = document.createElement('div');
  band.className = 'rehearsal-band';
  band.textContent = `DIỄN TẬP · hôm nay là ${date.split('-').reverse().join('/')}`;
  document.body.prepend(band);
});

async function markLate() {
  const now = await today;
  for (const due of document.querySelectorAll('.due-date')) {
    const [, day, month, year] = due.textContent.match(/(\d\d)\/(\d\d)\/(\d{4})/) ?? [];
    due.classList.toggle('late', year !== undefined && year + month + day < now);
  }
}

new MutationObserver(markLate).observe(document.documentElement, { childList: true, subtree: true, characterData: true });

export default [];
