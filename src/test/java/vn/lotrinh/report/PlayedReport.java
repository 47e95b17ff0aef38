package vn.lotrinh.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.stereotype.Component;
import vn.lotrinh.Whos;

/** Plays the bodies of a whole province through a campaign, past the engine's steps, which have tests of their own, and opens the Word files. */
@Component
class PlayedReport {

  private static final Map<String, Integer> USUAL = Map.of("managers", 9, "managersVocational", 4, "managersCollege", 3);

  private final ReportOffices desk;
  private final Campaigns campaigns;
  private final Submissions submissions;
  private final SubmissionService service;
  private final Entries entries;
  private final DocumentDesk documents;

  PlayedReport(ReportOffices desk, Campaigns campaigns, Submissions submissions, SubmissionService service, Entries entries, DocumentDesk documents) {
    this.desk = desk;
    this.campaigns = campaigns;
    this.submissions = submissions;
    this.service = service;
    this.entries = entries;
    this.documents = documents;
  }

  /** Opened on a day; the bodies of no campaign of that name have reported before. */
  Campaign open(String province, int year, String day) {
    desk.on(day);
    desk.forgetCampaigns("BC-" + province + "-" + year);
    return campaigns.get(desk.open(province, year));
  }

  List<Submission> bodies(Campaign c) {
    return submissions.of(c.key());
  }

  /** What is not pre-filled is made up of the body's number, so that every body gives something else. */
  void enter(Submission s, int number, String explanation) {
    List<Entries.Entry> told = new ArrayList<>();
    for (FigureRow row : service.sheet(s).rows()) {
      Indicator i = row.indicator();
      if (i.isCalculated() || row.value() != null || !i.required() && !USUAL.containsKey(i.code())) continue;
      told.add(new Entries.Entry(i.code(), BigDecimal.valueOf(USUAL.getOrDefault(i.code(), 10 + number)), explanation));
    }
    entries.add(s.key(), told, "can-bo");
  }

  void change(Submission s, String code, BigDecimal value, String explanation, Beside beside) {
    entries.add(s.key(), List.of(new Entries.Entry(code, value, explanation, beside)), "can-bo");
  }

  void handIn(Submission s, String obstacles, String day) {
    desk.on(day);
    Map<String, Object> form = new HashMap<>(Map.of("confirmed", true));
    if (obstacles != null) form.put("obstacles", obstacles);
    service.prepare(s.key(), form);
    service.confirm(s.key(), Map.of("decision", "accepted"));
  }

  /** @param document {@code VB1} the Liên minh's, {@code VB2} the province's */
  Word word(Campaign c, String document, String day) {
    desk.on(day);
    byte[] docx = documents.file(Whos.supervisor("theodoi"), c.year(), c.province(), document, null, true).docx();
    try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(docx))) {
      Path kept = Path.of("target", "reports", c.key() + "-" + document + ".docx");
      Files.createDirectories(kept.getParent());
      Files.write(kept, docx);
      return Word.of(opened);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void forget(Campaign... all) {
    for (Campaign c : all) if (c != null) desk.forgetCampaigns(c.key());
  }
}
