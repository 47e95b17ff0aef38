// Numbers as an office writes them: "50.000" is fifty thousand, "72,5" is seventy-two and a half. The form viewer (form-js 1.8) reads
// "50.000" as 50 and swallows characters it does not know, so that "50,5" becomes 505. Here every text is read before the viewer sees it:
// it arrives whole, or not at all and with a sentence under the field. A form with such a field is not completed.

const FIELD = '.fjs-form-field-number';
const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;

// Per input: `written` is what the person wrote, `shown` what stands in the field for it, `refused` that the two do not say the same.
const states = new WeakMap();

const inputOf = target => target.matches?.(`${FIELD} input`) ? target : null;

function decimalsOf(input) {
  const step = input.getAttribute('step') ?? '1';
  return /^1e-\d+$/.test(step) ? Number(step.slice(3)) : step.split('.')[1]?.length ?? 0;
}

/** The number as the viewer reads it, or undefined where the text is none. */
function read(text, decimals) {
  const written = text.trim().replace(/[\u00a0\u202f]/g, ' ');
  const fraction = decimals > 0 ? `(?:,\\d{1,${decimals}})?` : '';
  if (new RegExp(`^-?[1-9]\\d{0,2}(?:(?:\\.\\d{3})+|(?: \\d{3})+)${fraction}$`).test(written)) return written.replace(/[. ]/g, '').replace(',', '.');
  if (/^-?\d+$/.test(written)) return written;
  if (decimals > 0 && new RegExp(`^-?\\d+[.,]\\d{1,${decimals}}$`).test(written)) return written.replace(',', '.');
  return undefined;
}

// On the way to a number, and already shown by the viewer as it is.
const begun = (text, decimals) => text === '' || text === '-' || (decimals > 0 && /^-?\d+[.,]$/.test(text));

function say(input, sentence) {
  const field = input.closest(FIELD);
  let line = field.querySelector('.number-reading');
  if (!sentence) return line?.remove();
  if (!line) {
    line = document.createElement('div');
    line.className = 'number-reading fjs-form-field-error';
    line.setAttribute('role', 'alert');
    field.append(line);
  }
  line.textContent = sentence;
}

function forget(input) {
  states.delete(input);
  say(input);
}

function refuse(input, written, goesOnFrom = written) {
  states.set(input, { written: goesOnFrom, shown: input.value, refused: true });
  say(input, `Chưa nhận “${written}”. ` + (decimalsOf(input) > 0 ? 'Viết số thập phân bằng dấu phẩy, ví dụ 72,5.' : 'Chỉ nhập số nguyên, viết liền, ví dụ 50000.'));
}

function enter(input, number) {
  setValue.call(input, number);
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

// The viewer takes a deletion in late, on a busy machine seconds late; one just before a paste would empty the field again.
function keep(input, number, looks) {
  setTimeout(() => {
    if (states.get(input)?.shown !== number || looks === 0) return;
    if (input.value !== number) enter(input, number);
    keep(input, number, looks - 1);
  }, 250);
}

function show(input, written, number) {
  states.set(input, { written, shown: number, refused: false });
  enter(input, number);
  keep(input, number, 20);
  say(input, decimalsOf(input) > 0 ? `Đã hiểu “${written.trim()}” là ${number.replace('.', ',')}.` : '');
}

// What would stand in the field: what was written so far with the new text in it.
function attempted(input, added) {
  const state = states.get(input);
  const { value, selectionStart, selectionEnd } = input;
  const goesOn = state?.shown === value && selectionStart === value.length;
  return goesOn ? state.written + added : value.slice(0, selectionStart) + added + value.slice(selectionEnd);
}

// The viewer's own filter of characters stays out of it.
document.addEventListener('keypress', event => {
  if (inputOf(event.target) && event.key.length === 1) event.stopImmediatePropagation();
}, true);

document.addEventListener('beforeinput', event => {
  const input = inputOf(event.target);
  if (!input || !event.cancelable || !event.inputType.startsWith('insert') || event.inputType === 'insertLineBreak') return;
  const written = attempted(input, event.data ?? event.dataTransfer?.getData('text') ?? '');
  const decimals = decimalsOf(input);
  const number = read(written, decimals);
  if (begun(written, decimals) || number === written.replace(',', '.')) return;
  event.preventDefault();
  if (number !== undefined) show(input, written, number);
  else refuse(input, written, event.inputType === 'insertText' ? written : input.value); // what is typed comes in pieces, the rest whole
}, true);

// Whatever has come in another way (an input method, a deletion): the field is read again before the viewer reads it.
document.addEventListener('input', event => {
  const input = inputOf(event.target);
  if (!input || !event.isTrusted) return;
  const written = input.value;
  const decimals = decimalsOf(input);
  const number = read(written, decimals);
  forget(input);
  if (begun(written, decimals) || number === written.replace(',', '.')) return;
  event.stopImmediatePropagation();
  show(input, written, number ?? '');
  if (number === undefined) refuse(input, written, '');
}, true);

// The arrows set a number of their own; who deletes starts anew, also where nothing is left to delete.
document.addEventListener('keydown', event => {
  if (inputOf(event.target) && ['ArrowUp', 'ArrowDown', 'Backspace', 'Delete'].includes(event.key)) forget(event.target);
}, true);

document.addEventListener('click', event => {
  const input = event.target.closest?.('.fjs-number-arrow-container')?.closest(FIELD)?.querySelector('input');
  if (input) forget(input);
}, true);

function holdBack(event) {
  const inputs = [...document.querySelectorAll(`${FIELD} input`)];
  inputs.filter(input => input.value === '-').forEach(input => refuse(input, '-'));
  const wrong = inputs.find(input => states.get(input)?.refused);
  if (!wrong) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  wrong.scrollIntoView({ block: 'center' });
}

document.addEventListener('click', event => {
  if (event.target.closest?.('.form-actions .btn-primary')) holdBack(event);
}, true);
document.addEventListener('submit', holdBack, true);

export default [];
