// Vietnamese for what the form viewer (form-js 1.8) and Tasklist's templates say in fixed English.
// Whatever has a locale key is in locales/vi.json; this file holds the rest.

// The date field asks the browser for the format of its "default" locale. An office writes 05/06/2021 in any browser;
// en-GB is the locale that yields exactly that.
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (format, [locale, ...rest]) => new format(locale === 'default' ? 'en-GB' : locale, ...rest)
});

const MONTHS = Array.from({ length: 12 }, (_, month) => `Tháng ${month + 1}`);

window.flatpickr.localize({
  firstDayOfWeek: 1,
  weekdays: { shorthand: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
    longhand: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] },
  months: { shorthand: MONTHS, longhand: MONTHS },
  yearAriaLabel: 'Năm',
  monthAriaLabel: 'Tháng',
  hourAriaLabel: 'Giờ',
  minuteAriaLabel: 'Phút',
  rangeSeparator: ' đến ',
  scrollTitle: 'Cuộn để tăng hoặc giảm',
  toggleTitle: 'Bấm để đổi'
});
window.flatpickr.setDefaults({ ariaDateFormat: 'd/m/Y' });

const number = digits => new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 20 }).format(digits);

const SENTENCES = new Map(Object.entries({
  'Field is required.': 'Bắt buộc nhập.',
  'Field must be a valid email.': 'Địa chỉ thư điện tử không đúng.',
  'Value is not a number.': 'Phải nhập một số.',
  'Value is expected to be an integer.': 'Phải là số nguyên.',
  'Date and time must both be entered.': 'Phải nhập cả ngày và giờ.',
  'No content to show.': 'Không có nội dung.',
  "External content couldn't be loaded.": 'Không tải được nội dung bên ngoài.',
  'Nothing to show.': 'Chưa có dòng nào.',
  'No results': 'Không tìm thấy',
  'All values selected': 'Đã chọn hết',
  'Select': 'Chọn',
  'Search': 'Tìm',
  'Skip to search': 'Đến ô tìm',
  'Remove tag': 'Bỏ',
  'Increment': 'Tăng',
  'Decrement': 'Giảm',
  'Previous page': 'Trang trước',
  'Next page': 'Trang sau',
  'Click to remove sorting': 'Bấm để bỏ sắp xếp',
  'Add new': 'Thêm',
  'Collapse': 'Thu gọn',
  'hh:mm': 'giờ:phút',
  'hh:mm ?m': 'giờ:phút',
  'dd/mm/yyyy': 'ngày/tháng/năm',
  'This is an image placeholder': 'Chỗ của hình',
  // Tasklist's diagram, notices and time fields
  'Close': 'Đóng',
  'zoom in': 'phóng to',
  'zoom out': 'thu nhỏ',
  'reset zoom': 'về cỡ ban đầu',
  'HH': 'giờ',
  'MM': 'phút'
}));

const PATTERNS = [
  [/^Field must match pattern .*\.$/s, () => 'Nội dung không đúng mẫu yêu cầu.'],
  [/^Field must be a valid\s+international phone number\./, () => 'Số điện thoại phải có mã nước, ví dụ +84912345678.'],
  [/^Field must have minimum value of (.+)\.$/, (_, least) => `Không được nhỏ hơn ${number(least)}.`],
  [/^Field must have maximum value of (.+)\.$/, (_, most) => `Không được lớn hơn ${number(most)}.`],
  [/^Field must have minimum length of (.+)\.$/, (_, least) => `Phải có ít nhất ${least} ký tự.`],
  [/^Field must have maximum length of (.+)\.$/, (_, most) => `Không được quá ${most} ký tự.`],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, (_, most) => `Không được quá ${most} chữ số sau dấu phẩy.`],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    (_, below, above) => `Giá trị đúng gần nhất là ${number(below)} hoặc ${number(above)}.`],
  [/^Click to sort by (.+) (?:a|de)scending$/, (_, column) => `Bấm để sắp xếp theo ${column}`],
  [/^Expand all \((\d+)\)$/, (_, rows) => `Hiện tất cả (${rows})`],
  [/Request has been terminated[\s\S]*$/, () => 'Không nối được với máy chủ. Hãy kiểm tra mạng rồi làm lại; nội dung đã nhập vẫn còn.'],
  [/^Remove list item (\d+)$/, (_, row) => `Bỏ dòng ${row}`]
];

function vietnamese(english) {
  const sentence = english.trim();
  if (SENTENCES.has(sentence)) return SENTENCES.get(sentence);
  const match = PATTERNS.find(([pattern]) => pattern.test(sentence));
  return match && sentence.replace(...match);
}

// Only the viewer's and Tasklist's own words are touched: what a person wrote is in values, titles of tasks or read-only text.
const OWN_WORDS = '.fjs-form-field-error, .fjs-select-display, .fjs-dropdownlist-empty, .fjs-taglist-skip-link, .fjs-table-middle-container,'
  + '.fjs-repeat-render-footer, .fjs-iframe-placeholder-text, .sr-only, .page-notifications';
const SPOKEN = ['placeholder', 'title', 'aria-label'];

function translateElement(element) {
  for (const attribute of SPOKEN) {
    const words = element.hasAttribute(attribute) && vietnamese(element.getAttribute(attribute));
    if (words) element.setAttribute(attribute, words);
  }
}

function translateText(text) {
  const words = text.parentElement?.closest(OWN_WORDS) && vietnamese(text.data);
  if (words) text.data = words;
  else if (text.data === ' of ' && text.parentElement?.matches('.fjs-table-nav-label')) text.data = ' trên ';
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) return translateText(node);
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  translateElement(node);
  node.childNodes.forEach(translate);
}

new MutationObserver(changes => changes.forEach(change => {
  if (change.type === 'childList') change.addedNodes.forEach(translate);
  else translate(change.target);
})).observe(document.documentElement, { childList: true, subtree: true, characterData: true, attributeFilter: SPOKEN });

export default [];
