// Days and hours are those of Viet Nam, whatever zone the computer is set to. A due date lasts until the end of its day there; a day chosen in a
// form is that day. On a computer elsewhere the applications would show the day before or after, and the form viewer would move a stored
// day back by one each time it is opened. Viet Nam keeps UTC+7 all year, so that a fixed difference says it all.
//
// Read by scripts/config.js before the application starts: whatever asks for the browser's own zone afterwards is told Viet Nam's.

const ZONE = 'Asia/Ho_Chi_Minh';
const AHEAD = 7 * 60;
const MINUTE = 60_000;

const Native = Date;
const { parse, UTC } = Native;
const shifted = date => new Native(date.getTime() + AHEAD * MINUTE);

for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
  Native.prototype[`get${part}`] = { [`get${part}`]() { return shifted(this)[`getUTC${part}`](); } }[`get${part}`];
  if (part === 'Day') continue;
  Native.prototype[`set${part}`] = { [`set${part}`](...values) {
    const there = shifted(this);
    there[`setUTC${part}`](...values);
    return this.setTime(there.getTime() - AHEAD * MINUTE);
  } }[`set${part}`];
}
Native.prototype.getTimezoneOffset = function getTimezoneOffset() { return Number.isNaN(this.getTime()) ? NaN : -AHEAD; };

// "Mon Feb 10 2025 23:59:00 GMT+0700 (Asia/Ho_Chi_Minh)"
const words = date => shifted(date).toUTCString().match(/^(\w+), (\d+) (\w+) (-?\d+) (.*) GMT$/);
const day = date => { const [, weekday, number, month, year] = words(date); return `${weekday} ${month} ${number} ${year}`; };
const time = date => `${words(date)[5]} GMT+0700 (${ZONE})`;
const written = write => function () { return Number.isNaN(this.getTime()) ? 'Invalid Date' : write(this); };
Native.prototype.toDateString = written(day);
Native.prototype.toTimeString = written(time);
Native.prototype.toString = written(date => `${day(date)} ${time(date)}`);

for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
  const native = Native.prototype[name];
  Native.prototype[name] = function (locale, options) { return native.call(this, locale, { timeZone: ZONE, ...options }); };
}

// A text without a zone is an hour in Viet Nam; a bare ISO day is midnight UTC everywhere, as the standard has it.
const ISO_DAY = /^\s*[+-]?\d{4,6}(-\d\d(-\d\d)?)?\s*$/;
const ISO_HOUR = /^\s*[+-]?\d{4,6}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?\s*$/;
const WITH_ZONE = /(Z|GMT|UTC?|[+-]\d\d:?\d\d|\b[ECMP][SD]T)\s*(\([^)]*\))?\s*$/i;

function read(text) {
  const here = parse(text);
  if (Number.isNaN(here) || ISO_DAY.test(text) || WITH_ZONE.test(text)) return here;
  const there = parse(ISO_HOUR.test(text) ? `${text.trim().replace(' ', 'T')}+07:00` : `${text} GMT+0700`);
  return Number.isNaN(there) ? here : there;
}

function at(values) {
  if (values.length > 1) return UTC(...values) - AHEAD * MINUTE;
  return typeof values[0] === 'string' ? read(values[0]) : values[0];
}

Native.parse = text => read(String(text));
window.Date = new Proxy(Native, {
  construct: (target, values, made) => Reflect.construct(target, values.length === 0 ? [] : [at(values)], made === window.Date ? target : made),
  apply: () => new Native().toString()
});
Native.prototype.constructor = window.Date;

window.Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (target, [locale, options]) => new target(locale, { timeZone: ZONE, ...options }),
  apply: (target, self, [locale, options]) => new target(locale, { timeZone: ZONE, ...options })
});
