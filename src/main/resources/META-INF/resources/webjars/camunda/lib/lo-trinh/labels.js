// The applications draw parts of their pages before a freshly fetched label file has arrived, and then show the labels' names instead of
// words. They keep the file in the browser and take it from there first; so it is put there before the application starts.
const [, root, , app] = location.pathname.split('/');
const kept = `/${root}/app/${app}/locales/_locales_data_vi_${window.bust}`;

try {
  const store = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
  if (!store[kept]) {
    const labels = await fetch(`/${root}/app/${app}/locales/vi.json?bust=${window.bust}`);
    if (labels.ok) localStorage.setItem('camunda-web', JSON.stringify({ ...store, [kept]: await labels.text() }));
  }
} catch (problem) {
  console.warn('labels are fetched by the application itself', problem); // no storage, or no answer: it only shows them a moment later
}
