package vn.lotrinh.cooperative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;
import vn.lotrinh.organisation.OrganisationService;

/**
 * Changes of single co-operatives by hand. What a person types is read by the same rules as a row of a register file; every change counts from a
 * day on and keeps who made it and why.
 */
@Service
@Transactional
class RegisterEditing {

  private static final int LONGEST_REASON = 500;
  private static final Set<String> BESIDE = Set.of("status", "statusDay", "statusPaper", "debtDay");

  private final Cooperatives cooperatives;
  private final RegisterHistory history;
  private final OrganisationService organisation;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RegisterEditing(Cooperatives cooperatives, RegisterHistory history, OrganisationService organisation, ApplicationEventPublisher events, Clock clock) {
    this.cooperatives = cooperatives;
    this.history = history;
    this.organisation = organisation;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What a person wants of an entry.
   *
   * @param fields by the keys of {@link EditForm}; a key that is absent is left alone, a blank text takes the value out
   * @param day from which on the change counts
   * @param reason why, in the person's words
   * @param seen the newest entry that the person saw; null where that does not matter
   * @param another the person says that it is another co-operative than its namesake
   * @param forDissolving the person says that dissolving needs the change
   */
  record Wish(Map<String, String> fields, LocalDate day, String reason, Long seen, boolean another, boolean forDissolving) {}

  /** @throws Refusal with a sentence for each thing that cannot be taken in; then nothing is written */
  void change(String code, Wish wish, Keeper keeper) {
    cooperatives.lockRegister();
    LocalDate today = LocalDate.now(clock);
    Cooperative before = cooperatives.find(code, today).orElseThrow(() -> new Refusal("Không có hợp tác xã nào mang mã “" + code + "” trong sổ đăng ký."));
    RegisterHistory.Mark newest = history.newest(code);
    if (wish.seen != null && newest.id() != wish.seen) {
      throw new Refusal("Sổ đã có thay đổi về hợp tác xã này từ lúc bạn mở trang. Hãy mở lại trang sửa để thấy nội dung mới.");
    }
    LocalDate day = checked(wish, today);
    if (day.isBefore(newest.validFrom())) throw new Refusal("Sổ đã có nội dung từ ngày " + Shown.day(newest.validFrom()) + "; thay đổi không thể có hiệu lực trước ngày ấy.");
    KnownRegister register = new KnownRegister(cooperatives, today);
    RegisterRecord known = register.byCode(code);
    EditRow edit = new EditRow(wish.fields, known, register, organisation, today);
    Map<String, Object> changed = new LinkedHashMap<>(edit.told());
    changed.entrySet().removeIf(one -> !BESIDE.contains(one.getKey()) && Objects.equals(known.known(one.getKey()), one.getValue()));
    if (before.status() == changed.get("status")) List.of("status", "statusDay", "statusPaper").forEach(changed::remove);
    if (changed.isEmpty()) throw new Refusal("Chưa có gì thay đổi so với sổ.");
    List<String> registered = RegistrationChange.registered(changed.keySet());
    if (!registered.isEmpty()) events.publishEvent(new RegistrationChange(code, RegistrationChange.titles(registered), day, wish.forDissolving));
    write(edit.merged(before, changed), changed, edit.doubts(), day, wish.reason, keeper);
  }

  /** @return the code of the new co-operative */
  String enter(Wish wish, Keeper keeper) {
    cooperatives.lockRegister();
    LocalDate today = LocalDate.now(clock);
    LocalDate day = checked(wish, today);
    KnownRegister register = new KnownRegister(cooperatives, today);
    EditRow edit = new EditRow(wish.fields, null, register, organisation, today);
    if (!wish.another) edit.namesake().ifPresent(name -> {
      throw new Refusal("Sổ đã có " + name + " cùng tên, cùng địa bàn. Nếu đúng là hợp tác xã khác, hãy đánh dấu ô “Là hợp tác xã khác”.");
    });
    Map<String, Object> told = edit.told();
    cooperatives.add(edit.code());
    write(edit.merged(null, told), told, edit.doubts(), day, wish.reason, keeper);
    return edit.code();
  }

  private static LocalDate checked(Wish wish, LocalDate today) {
    if (wish.day == null) throw new Refusal("Chưa ghi ngày thay đổi có hiệu lực.");
    if (wish.day.isAfter(today)) throw new Refusal("Ngày có hiệu lực " + Shown.day(wish.day) + " nằm sau hôm nay.");
    if (wish.day.getYear() < 1945) throw new Refusal("Ngày có hiệu lực " + Shown.day(wish.day) + " không hợp lý.");
    String reason = Written.line("Lý do", wish.reason);
    if (reason.isEmpty()) throw new Refusal("Chưa ghi lý do hoặc căn cứ của thay đổi.");
    if (Written.length(reason) > LONGEST_REASON) throw new Refusal("Lý do dài quá " + LONGEST_REASON + " ký tự.");
    return wish.day;
  }

  private void write(Cooperative entry, Map<String, Object> changed, List<CellDoubt> doubts, LocalDate day, String why, Keeper keeper) {
    String reason = Written.line(why);
    boolean ofEntry = changed.keySet().stream().anyMatch(key -> !key.startsWith("status") && key.indexOf('.') < 0 && !key.equals("debtDay"));
    if (ofEntry) history.addEntry(entry, day, keeper.user(), reason, clock.instant());
    history.addYears(entry.code(), changed, "Sửa trong sổ: " + reason, day, keeper.user(), clock.instant());
    if (changed.get("status") instanceof LegalStatus status) {
      LocalDate from = changed.get("statusDay") instanceof LocalDate told ? told : day;
      String paper = changed.get("statusPaper") instanceof String told ? told : reason;
      StatusChange change = new StatusChange(entry.code(), status, from, paper, true);
      cooperatives.addStatus(change, clock.instant());
      events.publishEvent(change);
    }
    Set<String> fields = new HashSet<>(changed.keySet());
    history.corrected(entry.code(), fields, keeper.user(), clock.instant());
    for (CellDoubt doubt : doubts) if (doubt.field() != null && fields.contains(doubt.field())) history.raise(entry.code(), doubt, "Sửa trong sổ ngày " + Shown.day(day), clock.instant());
  }

  /** A person has looked at a doubtful value and says that it is right. */
  void confirmDoubt(String code, long id, Keeper keeper) {
    if (!history.confirm(code, id, keeper.user(), clock.instant())) throw new Refusal("Điểm cần xem lại này không còn: đã có người xác nhận hoặc sửa.");
  }

  /** All doubts of one co-operative at once. */
  void confirmDoubts(String code, Keeper keeper) {
    new ArrayList<>(history.openDoubts(code)).forEach(doubt -> history.confirm(code, doubt.id(), keeper.user(), clock.instant()));
  }
}
