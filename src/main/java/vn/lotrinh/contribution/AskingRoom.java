package vn.lotrinh.contribution;

import vn.lotrinh.casefile.Asked;

/** What a room that asks bodies to contribute says of what it asks. */
public interface AskingRoom {

  /** How its contributions name it. */
  String asksAs();

  /** What the asked body should know, as Markdown with people's words escaped. */
  String facts(Contribution one);

  /** The papers that the body may bring. */
  default Asked papers(Contribution one) {
    return Asked.NOTHING;
  }

  /** Key of the case of which the contribution's own is a part; null where it has no case of its own. */
  String whole(Contribution one);

  /** Code of the plan of the work. */
  String plan(Contribution one);
}
