// Pictures of models: the shapes that the page names are marked and labelled. What a picture says stands in words on the page too.

const SMALLEST = 0.3;      // smaller than that nobody reads a name: the picture is moved instead
const ALWAYS = { minZoom: 0, maxZoom: 20 }; // the library hides what stands beside small shapes
const READABLE = { min: 0.8, max: 1.3 };
const SHEET = 1020;        // pixels across a sheet of A4, landscape

function fit(box, viewer, width) {
  const canvas = viewer.get('canvas');
  const { inner } = canvas.viewbox();
  const scale = Math.min(1, width / (inner.width + 60));
  box.style.height = `${Math.round(Math.min(700, Math.max(180, (inner.height + 70) * Math.max(scale, SMALLEST))))}px`;
  canvas.resized();
  canvas.zoom('fit-viewport', 'auto');
  if (canvas.zoom() < SMALLEST && width < SHEET) {
    canvas.zoom(SMALLEST);
    canvas.viewbox({ ...canvas.viewbox(), x: inner.x - 20, y: inner.y - 20 });
  }
}

function label(mark) {
  const box = document.createElement('div');
  box.className = `diagram-mark ${mark.look}`;
  box.title = mark.title;
  mark.words.forEach(words => box.append(Object.assign(document.createElement('span'), { textContent: words })));
  return box;
}

function show(viewer, marks, flows) {
  const canvas = viewer.get('canvas');
  const shapes = viewer.get('elementRegistry');
  for (const mark of marks.filter(one => shapes.get(one.id))) {
    canvas.addMarker(mark.id, mark.look);
    if (mark.words.length) viewer.get('overlays').add(mark.id, { position: { bottom: 14, left: 4 }, show: ALWAYS, scale: READABLE, html: label(mark) });
  }
  flows.filter(flow => shapes.get(flow)).forEach(flow => canvas.addMarker(flow, 'way-flow'));
}

async function draw(figure) {
  if (figure.dataset.drawn) return;
  figure.dataset.drawn = 'begun';
  const box = figure.querySelector('.diagram-canvas');
  const said = figure.querySelector('.diagram-said');
  try {
    const file = await fetch(figure.dataset.model);
    if (!file.ok) throw new Error(file.status);
    const viewer = new window.BpmnJS({ container: box, zoomScroll: { enabled: false } });
    await viewer.importXML(await file.text());
    show(viewer, JSON.parse(figure.dataset.marks), JSON.parse(figure.dataset.flows));
    const again = () => fit(box, viewer, box.clientWidth);
    again();
    const picture = box.querySelector('svg');
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', figure.querySelector('figcaption').textContent);
    figure.addEventListener('click', event => {
      const zoom = event.target.dataset.zoom;
      if (zoom === 'fit') again();
      else if (zoom) viewer.get('canvas').zoom(viewer.get('canvas').zoom() * (zoom === 'in' ? 1.25 : 0.8));
    });
    window.addEventListener('resize', again);
    window.addEventListener('beforeprint', () => { box.style.width = `${SHEET}px`; fit(box, viewer, SHEET); });
    window.addEventListener('afterprint', () => { box.style.width = ''; again(); });
    said.textContent = '';
    figure.dataset.drawn = 'done';
  } catch (problem) {
    said.textContent = 'Chưa vẽ được sơ đồ. Số liệu đầy đủ ở bảng bên dưới; tải lại trang để thử lần nữa.';
    delete figure.dataset.drawn;
    console.error(problem);
  }
}

// A picture in a closed part of the page is drawn when that part is opened.
document.querySelectorAll('.diagram').forEach(figure => {
  const part = figure.closest('details');
  if (!part || part.open) draw(figure);
  else part.addEventListener('toggle', () => { if (part.open) draw(figure); });
});
