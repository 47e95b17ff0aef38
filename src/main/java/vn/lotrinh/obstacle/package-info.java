/**
 * A difficulty ("vướng mắc"): raised at any task of any case, gathered by the coordinating body, answered by the body that can resolve it, seen by
 * whoever raised it.
 *
 * <p>Each is a case of its own whose whole is the case at which it was raised; the raising task goes on beside it and its term does not move.
 * What is merged into another waits for that one's answer and is confirmed by its own raiser. What officers write in the field {@code obstacles} of
 * any form becomes one, here and nowhere else: {@link vn.lotrinh.obstacle.FormDifficulties} hears of every step that is done.
 *
 * <p>Decisions: a case that ends does not take its difficulties with it, the answer still serves others and the yearly report; a case that was opened
 * by mistake and taken back does. Who takes part in the raising case sees its difficulties. Which body coordinates is a matter of the plan
 * ({@code obstacle_coordinator}); without a plan it is the Liên minh HTX. {@link vn.lotrinh.obstacle.ObstacleProcess} alone speaks to the engine.
 */
package vn.lotrinh.obstacle;
