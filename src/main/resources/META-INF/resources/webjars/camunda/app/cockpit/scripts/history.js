// What Cockpit of the community build leaves out: what happened in the case of an instance, in the office's words, and the instances that have
// ended. Both are read from our own interface; each leads to the case's page.

const ask = async address => {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  if (answer.status === 401) location.reload(); // the session has ended: the login page comes back here
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
};
const make = (name, words, ...children) => {
  const element = document.createElement(name);
  if (words !== undefined && words !== null) element.textContent = words;
  element.append(...children);
  return element;
};
const day = date => (date ? date.slice(0, 10).split('-').reverse().join('/') : '');
const link = (address, words) => Object.assign(make('a', words), { href: address });

function table(heads, rows) {
  const head = make('thead', null, make('tr', null, ...heads.map(words => Object.assign(make('th', words), { scope: 'col' }))));
  const body = make('tbody', null, ...rows.map(cells => make('tr', null, ...cells.map(cell => (cell instanceof Node ? make('td', null, cell) : make('td', cell ?? ''))))));
  return Object.assign(make('table', null, head, body), { className: 'table table-condensed lo-trinh-history' });
}

function shown(node, draw) {
  node.replaceChildren(make('p', 'Đang tải…'));
  draw().then(parts => node.replaceChildren(...parts))
    .catch(() => node.replaceChildren(make('p', 'Chưa tải được: không nối được với máy chủ, hoặc hồ sơ này không có trang riêng. Hãy tải lại trang để thử lần nữa.')));
}

async function ofCase(instance) {
  const { businessKey } = await ask(`/camunda/api/engine/engine/default/process-instance/${encodeURIComponent(instance)}`);
  if (!businessKey) return [make('p', 'Quy trình này không thuộc hồ sơ nào.')];
  const page = `/cases/${encodeURIComponent(businessKey)}`;
  const lines = await ask(`/api${page}/chronicle`);
  const way = make('p', null, link(page, `Mở trang hồ sơ ${businessKey}`), ' · ', link(`${page}#so-do`, 'Đường đi trên sơ đồ'));
  if (!lines.length) return [way, make('p', 'Chưa có bước nào hoàn thành.')];
  return [way, table(['Ngày', 'Bước', 'Kết quả', 'Cơ quan', 'Người'], lines.map(line =>
    [day(line.day), line.step, [line.decision, line.reason, line.text].filter(Boolean).join('. '), line.agency, line.person]))];
}

async function ended(definition) {
  const [model] = definition.split(':');
  const { count, cases } = await ask(`/api/models/${encodeURIComponent(model)}/ended`);
  if (!count) return [make('p', 'Chưa có quy trình nào kết thúc.')];
  const told = make('p', count > cases.length ? `${cases.length} quy trình kết thúc gần đây nhất trong ${count}.` : `${count} quy trình đã kết thúc.`);
  return [told, table(['Hồ sơ', 'Bắt đầu', 'Kết thúc'], cases.map(one => [one.key ? link(`/cases/${encodeURIComponent(one.key)}`, one.title) : one.title, day(one.startedOn), day(one.endedOn)]))];
}

export default [
  {
    id: 'lo-trinh.case-history',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 30,
    properties: { label: 'Diễn biến hồ sơ' },
    render(node, { processInstanceId }) { shown(node, () => ofCase(processInstanceId)); },
    unmount() {}
  },
  {
    id: 'lo-trinh.ended',
    pluginPoint: 'cockpit.processDefinition.runtime.tab',
    priority: 5,
    properties: { label: 'Đã kết thúc' },
    render(node, { processDefinitionId }) { shown(node, () => ended(processDefinitionId)); },
    unmount() {}
  }
];
