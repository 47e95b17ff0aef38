import '../../../lib/lo-trinh/vietnam-time.js';
import '../../../lib/lo-trinh/labels.js';

export default {
  // Together they are the name beside the mark and the title of the browser's tab.
  app: { vendor: 'Lộ trình HTX', name: '· Danh sách việc' },

  locales: { availableLocales: ['vi'], fallbackLocale: 'vi' },

  dateFormat: {
    monthName: 'MMMM',
    day: 'DD',
    abbr: 'DD/MM/YYYY HH:mm',
    normal: 'DD/MM/YYYY HH:mm',
    long: 'DD/MM/YYYY HH:mm',
    short: 'DD/MM/YYYY'
  },

  disableWelcomeMessage: true,

  customScripts: [
    '../../lib/lo-trinh/frame',
    'scripts/vietnamese-dates',
    'scripts/vietnamese-forms',
    'scripts/vietnamese-numbers',
    'scripts/show-first-error',
    'scripts/keep-draft',
    'scripts/say-what-happened',
    'scripts/only-reading',
    'scripts/hands',
    'scripts/find-tasks',
    'scripts/small-screen',
    'scripts/page-title',
    'scripts/tables',
    'scripts/papers',
    'scripts/obstacles'
  ],

  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'nhận việc đang chọn' },
    focusFilter: { key: 'ctrl+shift+f', description: 'đến bộ lọc đầu tiên' },
    focusList: { key: 'ctrl+alt+l', description: 'đến việc đầu tiên trong danh sách' },
    focusForm: { key: 'ctrl+alt+f', description: 'đến ô nhập đầu tiên của biểu mẫu' },
    startProcess: { key: 'ctrl+alt+p', description: 'mở hồ sơ mới' }
  }
};
