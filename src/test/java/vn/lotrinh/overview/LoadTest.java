package vn.lotrinh.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Who has too much, who has nothing. */
class LoadTest {

  @Test
  void usualIsTheMedianOfThoseWhoHoldAnything() {
    assertThat(Load.usual(people(0, 0, 1, 3, 9))).isEqualTo(3);
    assertThat(Load.usual(people(0, 2, 4, 5, 30))).isEqualTo(4.5);
    assertThat(Load.usual(people(0, 0))).isZero();
    assertThat(Load.usual(List.of())).isZero();
  }

  @Test
  void tooMuchIsTwiceTheUsualAndAtLeastFive() {
    assertThat(person(4).isTooMuch(1)).as("few").isFalse();
    assertThat(person(5).isTooMuch(2.5)).isTrue();
    assertThat(person(5).isTooMuch(3)).isFalse();
    assertThat(person(30).isTooMuch(20)).isFalse();
    Load untaken = new Load("A", "A", null, "Chưa ai nhận", 50, List.of(0L, 0L, 0L, 0L, 0L, 0L), 0, 0, 0);
    assertThat(untaken.isTooMuch(1)).as("what nobody has taken weighs on nobody").isFalse();
  }

  @Test
  void allOpenWorkIsCountedOnce() {
    Load load = new Load("A", "A", "an", "An", 2, List.of(1L, 0L, 3L, 0L, 0L, 1L), 4, 9, 1);
    assertThat(load.open()).isEqualTo(11);
    assertThat(load.hasNothing()).isFalse();
    assertThat(person(0).hasNothing()).isTrue();
  }

  private static List<Load> people(long... open) {
    return LongStream.of(open).mapToObj(LoadTest::person).toList();
  }

  private static Load person(long open) {
    return new Load("A", "A", "an", "An", 0, List.of(open, 0L, 0L, 0L, 0L, 0L), 0, 0, 0);
  }
}
