// The papers stand in a frame of their own; it grows with what it shows, so that the page has one scroll bar.
document.querySelectorAll('iframe[data-grows]').forEach(frame => {
  const fit = () => { frame.style.height = frame.contentDocument.documentElement.scrollHeight + 'px'; };
  const watch = () => {
    frame.style.height = '0';
    fit();
    new ResizeObserver(fit).observe(frame.contentDocument.body);
  };
  frame.addEventListener('load', watch);
  if (frame.contentDocument?.readyState === 'complete' && frame.contentDocument.body.childElementCount) watch();
});
