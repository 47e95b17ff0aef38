/**
 * The weekly meeting ("giao ban"): the sheet that leaders have before them, the letters that urge bodies whose work is late, and the
 * conclusions that hand out new work.
 *
 * <p>Decisions: a sheet is frozen as a value when it is drawn up, with the version of the template that was in use, and is written as a Word
 * file when somebody asks for it: the same file each time, and a Monday of a rehearsal costs no hundred Word files that nobody opens. The
 * round of the first working morning of a week draws up one for the province and one for each body that has work; whoever asks on another day
 * gets a further one, and all are kept. Figures and forecasts come from the room {@code overview}, lists from {@code progress}: a sheet says
 * what the pages show.
 *
 * <p>Letters and notices run by one model, {@code briefing-document}. Each draft reads anew what is late. A notice becomes a plan of its own, so
 * that its conclusions are received, done and accepted like any other task.
 */
package vn.lotrinh.briefing;
