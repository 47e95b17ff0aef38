package vn.lotrinh.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import vn.lotrinh.casefile.PaperKind;

/** A kind of case that ends with a certificate of the registry: what is filed for it, and what follows of the registry's decision. */
abstract class RegisteredCase<C extends Registrable> {

  private final FoundingBodies bodies;

  RegisteredCase(FoundingBodies bodies) {
    this.bodies = bodies;
  }


  /**
   * The certificate, or the change of one, that the registry has issued.
   *
   * @param taxCode number of the new co-operative; null where none comes into being
   * @param user who decided
   */
  record Certificate(String number, LocalDate on, String taxCode, String user) {}

  /** @param what that day is, e.g. "ngày họp hội nghị thành lập" */
  record Before(LocalDate day, String what) {}

  abstract boolean owns(String caseKey);

  abstract C get(String caseKey);

  /** To change it; another transaction that wants the same waits. */
  abstract C lock(String caseKey);

  abstract void save(C changed);

  /** The body that files and supplements. */
  abstract String applicant(String caseKey);

  /** The registry of the head office, as it is today. */
  String registry(String caseKey) {
    return bodies.of(FoundingBodies.REGISTRY, null, get(caseKey).place());
  }

  /** The working day on which the dossier should be filed. */
  abstract LocalDate filingDue(String caseKey);

  /** Before which the dossier cannot have been filed. */
  abstract Before filedAfter(String caseKey);

  /** What the law puts into the dossier; nothing beyond it may be asked for (NĐ 92/2024/NĐ-CP Điều 11). */
  abstract List<PaperKind> papers(String caseKey);

  /** Whether a new co-operative comes into being, whose number the certificate gives. */
  abstract boolean yieldsNew(String caseKey);

  /** A dossier was filed. */
  abstract void filed(String caseKey);

  /** @throws vn.lotrinh.Refusal where the register cannot take in what was certified */
  abstract void registered(String caseKey, Certificate certificate);

  /** The dossier was refused or cancelled. */
  void failed(String caseKey, String why) {
    change(caseKey, one -> one.fail(why));
  }

  /** Whether those whose case it is may still give up: before the certificate. */
  boolean isOpen(String caseKey) {
    return get(caseKey).isOpen();
  }

  /** They have given up, and where a dossier was under review the registry has stopped its look at it. */
  void stopped(String caseKey, String why, LocalDate day) {
    change(caseKey, one -> one.withdraw(why, day));
  }

  void change(String caseKey, Consumer<C> transition) {
    C one = lock(caseKey);
    transition.accept(one);
    save(one);
  }
}
