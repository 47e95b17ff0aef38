/**
 * Which days are working days of state offices, and when a term that starts on a day ends.
 *
 * <p>Decisions: the official table of a year ({@code calendar/holidays.yaml}) replaces, as a whole, what the law lets us compute for that
 * year, because the Prime Minister fixes the days of Tết and Quốc khánh and swaps days each year (Điều 112.3 BLLĐ 2019); a computed year
 * is marked "cần xác nhận". Lunar days are computed at UTC+7, not read from a library: the common ones follow Beijing's UTC+8. What is
 * declared of single days lies over both, is dated and never overwritten, and is seen by every server at once; open terms move with it. The rules
 * are pure: the day is always an argument. The terms that no law fixes stand here for all rooms: set and confirmed on one page, with a log.
 */
package vn.lotrinh.calendar;
