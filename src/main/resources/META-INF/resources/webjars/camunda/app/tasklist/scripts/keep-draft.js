// Tasklist throws away what was typed into a form when another tab or task is opened, e.g. to hand in the papers. Its button "Lưu" keeps
// a draft in the browser and puts it back; so it is pressed for the officer on the way out.
document.addEventListener('click', event => {
  if (event.target.closest?.('.nav-tabs li:not(.active) a, .tasks-list li.task, .column.tasks-list ol > li, .task-filters a')) {
    document.querySelector('button[ng-click^="save("]:not([disabled])')?.click();
  }
}, true);

export default [];
