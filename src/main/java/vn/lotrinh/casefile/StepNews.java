package vn.lotrinh.casefile;

/** What another room than the one that owns the case has to say at a step, e.g. that a difficulty raised there was answered. */
public interface StepNews {

  /** Markdown with people's words escaped; null where there is nothing to say. */
  String at(CaseStep step);
}
