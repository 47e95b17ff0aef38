// Who belongs to no office (supervisor, coordinator) reads tasks and does none: no buttons that would only be refused.

const OFFICE = ['officer', 'head', 'clerk', 'camunda-admin'];
const ask = address => fetch(address, { headers: { Accept: 'application/json' } }).then(answer => (answer.ok ? answer.json() : Promise.reject(answer.status)));

ask('/camunda/api/admin/auth/user/default')
  .then(({ userId }) => ask(`/camunda/api/engine/engine/default/identity/groups?userId=${encodeURIComponent(userId)}`))
  .then(({ groups }) => document.documentElement.classList.toggle('only-reading', !groups.some(({ id }) => OFFICE.includes(id))))
  .catch(() => {}); // nobody is logged in yet: the page is loaded again after the login

export default [];
