package vn.lotrinh.progress;

/**
 * How long a step of a model takes, in days of the calendar from the day it opens, and what waits at it.
 *
 * @param step     id of the user task in the model
 * @param oldest   for how many days the oldest has waited; null where nothing waits
 * @param done     finished in the period that is asked for; {@code doneLate} of them after their term
 * @param median   half of what was finished took no longer; null where nothing was
 * @param ninth    nine in ten took no longer
 * @param term     the median of the terms it was given; null where it has none
 */
record StepTime(String step, String title, long waiting, long lateOpen, Long oldest, long done, long doneLate, Double median, Double ninth, Double term) {

  StepTime called(String name) {
    return new StepTime(step, name, waiting, lateOpen, oldest, done, doneLate, median, ninth, term);
  }
}
