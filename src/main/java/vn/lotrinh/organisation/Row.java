package vn.lotrinh.organisation;

/** One thing that a file says about the structure and that a table keeps. */
sealed interface Row permits Role, Place, Agency, Holding, Succession, Alias {

  /** What stays the same when the row is corrected. */
  String key();
}
