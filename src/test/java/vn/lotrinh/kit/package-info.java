/** What every process test needs: tasks, papers, timers and answers of a case, whichever room owns it. */
package vn.lotrinh.kit;
