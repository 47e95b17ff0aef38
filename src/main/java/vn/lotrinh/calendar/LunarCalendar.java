package vn.lotrinh.calendar;

import static java.lang.Math.floor;
import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

import java.time.LocalDate;
import java.time.temporal.JulianFields;

/**
 * The Vietnamese lunar calendar at UTC+7: a month begins on the day of the new moon, the eleventh month holds the winter solstice, and a
 * year of thirteen months repeats its first month without a principal term (zhongqi).
 *
 * <p>Series for the new moon and the sun's longitude after Jean Meeus, Astronomical Algorithms, as Hồ Ngọc Đức published them for Vietnam.
 */
final class LunarCalendar {

  private static final double UTC_PLUS_7 = 7.0 / 24;
  private static final double SYNODIC_MONTH = 29.530588853;
  /** Julian date of the new moon of 1 January 1900, from which moons are numbered. */
  private static final double FIRST_MOON = 2415021.076998695;
  private static final int WINTER_SOLSTICE_TERM = 9;

  private LunarCalendar() {
  }

  /**
   * The solar day of a lunar day.
   *
   * @param year the lunar year, named after the solar year in which its first month begins
   * @param month 1 to 10 of that year, the ordinary one where the month is repeated
   * @param day 1 to 30; a day beyond the month's end runs on into the next
   */
  static LocalDate solarDay(int year, int month, int day) {
    long eleventhMonth = eleventhMonth(year - 1);
    long nextEleventhMonth = eleventhMonth(year);
    int monthsOn = month + 1;
    if (nextEleventhMonth - eleventhMonth > 365 && monthsOn >= leapMonth(eleventhMonth)) {
      monthsOn++;
    }
    return LocalDate.MIN.with(JulianFields.JULIAN_DAY, newMoonDay(moonNumber(eleventhMonth) + monthsOn) + day - 1);
  }

  /** Julian day on which the eleventh lunar month begins: the last new moon not after the winter solstice. */
  private static long eleventhMonth(int solarYear) {
    long yearEnd = LocalDate.of(solarYear, 12, 31).getLong(JulianFields.JULIAN_DAY);
    long moon = (long) floor((yearEnd - FIRST_MOON) / SYNODIC_MONTH);
    long begin = newMoonDay(moon);
    return principalTerm(begin) >= WINTER_SOLSTICE_TERM ? newMoonDay(moon - 1) : begin;
  }

  /** How many months after the eleventh the repeated month comes: the first in which the sun enters no new principal term. */
  private static int leapMonth(long eleventhMonth) {
    long moon = moonNumber(eleventhMonth);
    int month = 1;
    while (principalTerm(newMoonDay(moon + month)) != principalTerm(newMoonDay(moon + month + 1))) {
      month++;
    }
    return month;
  }

  private static long moonNumber(long monthBegin) {
    return (long) floor((monthBegin - FIRST_MOON) / SYNODIC_MONTH + 0.5);
  }

  /** The twelfth of the ecliptic, 0 to 11, in which the sun stands when the day begins in Hà Nội. */
  private static int principalTerm(long julianDay) {
    double t = (julianDay - 0.5 - UTC_PLUS_7 - 2451545.0) / 36525;
    double meanAnomaly = toRadians(357.52910 + 35999.05030 * t - 0.0001559 * t * t - 0.00000048 * t * t * t);
    double meanLongitude = 280.46645 + 36000.76983 * t + 0.0003032 * t * t;
    double centre = (1.914600 - 0.004817 * t - 0.000014 * t * t) * sin(meanAnomaly)
        + (0.019993 - 0.000101 * t) * sin(2 * meanAnomaly)
        + 0.000290 * sin(3 * meanAnomaly);
    double longitude = meanLongitude + centre;
    return (int) floor((longitude - 360 * floor(longitude / 360)) / 30);
  }

  /** Julian day, in Hà Nội, of the k-th new moon since 1 January 1900. */
  private static long newMoonDay(long k) {
    double t = k / 1236.85;
    double mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t * t - 0.000000155 * t * t * t
        + 0.00033 * sin(toRadians(166.56 + 132.87 * t - 0.009173 * t * t));
    double sun = toRadians(359.2242 + 29.10535608 * k - 0.0000333 * t * t - 0.00000347 * t * t * t);
    double moon = toRadians(306.0253 + 385.81691806 * k + 0.0107306 * t * t + 0.00001236 * t * t * t);
    double latitude = toRadians(21.2964 + 390.67050646 * k - 0.0016528 * t * t - 0.00000239 * t * t * t);
    double correction = (0.1734 - 0.000393 * t) * sin(sun) + 0.0021 * sin(2 * sun)
        - 0.4068 * sin(moon) + 0.0161 * sin(2 * moon) - 0.0004 * sin(3 * moon)
        + 0.0104 * sin(2 * latitude) - 0.0051 * sin(sun + moon) - 0.0074 * sin(sun - moon)
        + 0.0004 * sin(2 * latitude + sun) - 0.0004 * sin(2 * latitude - sun)
        - 0.0006 * sin(2 * latitude + moon) + 0.0010 * sin(2 * latitude - moon) + 0.0005 * sin(sun + 2 * moon);
    double deltaT = -0.000278 + 0.000265 * t + 0.000262 * t * t;
    return (long) floor(mean + correction - deltaT + 0.5 + UTC_PLUS_7);
  }
}
