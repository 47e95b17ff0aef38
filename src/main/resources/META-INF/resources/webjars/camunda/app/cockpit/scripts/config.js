import '../../../lib/lo-trinh/vietnam-time.js';
import '../../../lib/lo-trinh/labels.js';

export default {
  app: { vendor: 'Lộ trình HTX', name: '· Giám sát' },

  locales: { availableLocales: ['vi'], fallbackLocale: 'vi' },

  dateFormat: {
    monthName: 'MMMM',
    day: 'DD',
    abbr: 'DD/MM/YYYY HH:mm',
    normal: 'DD/MM/YYYY HH:mm',
    long: 'DD/MM/YYYY HH:mm:ss',
    short: 'DD/MM/YYYY'
  },

  disableWelcomeMessage: true,

  customScripts: ['../../lib/lo-trinh/frame', 'scripts/history']
};
