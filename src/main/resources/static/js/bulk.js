// Brings a run that is still going up to date, part of the page by part, so that the reader's place and focus stay.
const EVERY = 1500;

async function refresh() {
  const shown = document.getElementById('bulk-run');
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const newer = page.getElementById('bulk-run');
    if (!newer) return location.reload();      // logged out meanwhile, or an error page
    shown.replaceWith(newer);
  } catch (lost) {
    // the network is away for a moment; the next turn tries again
  }
  wait();
}

function wait() {
  if (document.querySelector('#bulk-run[data-running]')) setTimeout(refresh, EVERY);
}

wait();
