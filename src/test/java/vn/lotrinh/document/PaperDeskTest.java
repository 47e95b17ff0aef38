package vn.lotrinh.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;
import vn.lotrinh.Who;
import vn.lotrinh.Whos;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.casefile.PaperKind;

/** Versions, rights and broken uploads, on the real database. */
@SystemTest
class PaperDeskTest {

  private static final Who UNION = Whos.officer("lm1", "T-LMHTX");
  private static final Who COOPERATIVE = Whos.officer("htx1", "T-HTX-01");
  private static final Who OTHER_DISTRICT = Whos.officer("hd9", "T-H-09");
  private static final Who SUPERVISOR = Whos.supervisor("ld1");
  private static final Who ADMINISTRATOR = Whos.administrator("admin");
  private static final Who COORDINATOR = Whos.coordinator("dp1");

  @Autowired PaperDesk desk;
  @Autowired CaseTasks tasks;
  @Autowired CaseFiles cases;
  @Autowired DocumentService document;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  private final String caseKey = "T-" + UUID.randomUUID();
  private final String filing = UUID.randomUUID().toString();
  private final String review = UUID.randomUUID().toString();

  @BeforeEach
  void openTasks() {
    tasks.open(filing, caseKey, Set.of("T-HTX-01"));
    cases.admit(caseKey, Set.of("T-HTX-01"), clock.instant());
    document.require(filing, caseKey, List.of(new PaperKind("charter", "Điều lệ")));
    tasks.open(review, caseKey, Set.of("T-LMHTX"));
    cases.admit(caseKey, Set.of("T-LMHTX"), clock.instant());
    document.require(review, caseKey, List.of(new PaperKind("letter", "Công văn tổng hợp")));
  }

  @Test
  void aReplacementKeepsTheOldVersion() throws IOException {
    Paper first = submit(COOPERATIVE, filing, "charter", "Điều lệ.pdf");
    Paper second = submit(COOPERATIVE, null, "charter", "Điều lệ sửa.pdf");

    assertThat(second.version()).isEqualTo(2);
    assertThat(second.uploadedBy()).isEqualTo("htx1");
    assertThat(second.agency()).isEqualTo("T-HTX-01");
    assertThat(document.papers(caseKey)).extracting(Paper::name, Paper::current)
        .containsExactly(tuple("Điều lệ sửa.pdf", true), tuple("Điều lệ.pdf", false));
    assertThat(desk.content(desk.find(UNION, caseKey, first.id()))).isEqualTo(SampleFiles.pdf("Điều lệ.pdf"));
    assertThat(first.title()).isEqualTo("Điều lệ");
    assertThat(first.size()).isEqualTo(SampleFiles.pdf("Điều lệ.pdf").length);
  }

  @Test
  void otherPapersAreManyAndOnlyTheirAgencyReplacesThem() throws IOException {
    Paper photo = submit(COOPERATIVE, new Submission(caseKey, null, "other", "  Ảnh\u202E trụ sở ", null), "a.pdf");
    Paper unnamed = submit(UNION, new Submission(caseKey, review, "other", null, null), "C:\\ảnh.pdf");
    Submission better = new Submission(caseKey, null, "other", null, photo.id());

    assertThat(photo.title()).isEqualTo("Ảnh trụ sở");
    assertThat(unnamed.title()).isEqualTo("ảnh.pdf");
    assertThat(unnamed.series()).isNotEqualTo(photo.series());
    assertThatThrownBy(() -> submit(UNION, better, "b.pdf")).isInstanceOf(Refusal.class).hasMessageContaining("do cơ quan khác nộp");
    assertThat(submit(COOPERATIVE, better, "b.pdf")).extracting(Paper::version, Paper::title).containsExactly(2, "Ảnh trụ sở");
    assertThat(submit(COORDINATOR, better, "c.pdf")).extracting(Paper::version, Paper::agency).containsExactly(3, null);
    assertThatThrownBy(() -> submit(UNION, new Submission(caseKey, null, "other", "x".repeat(201), null), "a.pdf"))
        .isInstanceOf(Refusal.class).hasMessageContaining("200 ký tự");
  }

  @Test
  void aTitleAloneMakesAnOtherPaperAndPapersStandInPeoplesOrder() throws IOException {
    for (String title : List.of("Phụ lục 10", "Phụ lục 1", "Phụ lục 100", "Phụ lục\u00A0\u200B2")) {
      assertThat(submit(UNION, new Submission(caseKey, null, null, title, null), "a.pdf").kind()).isEqualTo("other");
    }
    Paper first = submit(UNION, new Submission(caseKey, null, "", "Phụ lục 3", null), "a.pdf");
    assertThat(submit(UNION, new Submission(caseKey, null, null, null, first.id()), "b.pdf")).extracting(Paper::title, Paper::version)
        .containsExactly("Phụ lục 3", 2);

    assertThat(document.papers(caseKey)).filteredOn(Paper::current).extracting(Paper::title)
        .containsExactly("Phụ lục 1", "Phụ lục 2", "Phụ lục 3", "Phụ lục 10", "Phụ lục 100");
    assertThatThrownBy(() -> submit(UNION, new Submission(caseKey, null, null, "\u200B ", null), "a.pdf")).hasMessage("Chưa cho biết loại giấy tờ.");
  }

  @Test
  void onlyWhatAnOpenTaskOfTheAgencyAsksForIsTaken() throws IOException {
    assertThatThrownBy(() -> submit(COOPERATIVE, null, "letter", "a.pdf")).isInstanceOf(Refusal.class).hasMessageContaining("không chờ");
    assertThatThrownBy(() -> submit(UNION, review, "charter", "a.pdf")).isInstanceOf(Refusal.class).hasMessageContaining("không chờ");
    assertThatThrownBy(() -> submit(UNION, null, " ", "a.pdf")).isInstanceOf(Refusal.class).hasMessage("Chưa cho biết loại giấy tờ.");
    assertThatThrownBy(() -> submit(UNION, filing, "charter", "a.pdf")).isInstanceOf(Refusal.class).hasMessageContaining("cơ quan khác");

    tasks.close(filing, clock.instant());

    assertThatThrownBy(() -> submit(COOPERATIVE, null, "charter", "a.pdf")).isInstanceOf(Refusal.class).hasMessageContaining("không chờ");
  }

  @Test
  void workThatIsSentBackNeedsANewPaper() throws IOException {
    List<PaperKind> charter = List.of(new PaperKind("charter", "Điều lệ"));
    submit(COOPERATIVE, filing, "charter", "Điều lệ.pdf");
    assertThat(document.missingForTask(filing)).isEmpty();
    tasks.close(filing, clock.instant());
    String again = UUID.randomUUID().toString();
    String beside = UUID.randomUUID().toString();
    for (String task : List.of(again, beside)) {
      tasks.open(task, caseKey, Set.of("T-HTX-01"));
    cases.admit(caseKey, Set.of("T-HTX-01"), clock.instant());
      document.require(task, caseKey, charter);
    }
    document.expect(review, caseKey, charter);

    assertThat(document.missingForTask(again)).isEqualTo(charter);
    assertThat(desk.list(COOPERATIVE, caseKey, null).missing()).extracting(PaperKind::kind).contains("charter");
    assertThat(document.missing(caseKey, charter)).as("the case has one").isEmpty();
    assertThat(document.missingForTask(review)).as("expected papers may be older").extracting(PaperKind::kind).containsExactly("letter");

    submit(COOPERATIVE, again, "charter", "Điều lệ sửa.pdf");
    assertThat(document.missingForTask(again)).isEmpty();
    assertThat(document.missingForTask(beside)).as("asked for before it came").isEmpty();
  }

  @Test
  void aFinishedCaseTakesNothingIn() throws IOException {
    Paper paper = submit(COOPERATIVE, null, "other", "a.pdf");
    tasks.close(filing, clock.instant());
    assertThat(desk.list(COOPERATIVE, caseKey, null).open()).as("the review goes on").isTrue();

    tasks.close(review, clock.instant());

    for (Who caller : List.of(COOPERATIVE, UNION, COORDINATOR)) {
      assertThat(desk.list(caller, caseKey, null)).extracting(CasePapers::open, CasePapers::wanted).containsExactly(false, Set.of());
      assertThat(desk.find(caller, caseKey, paper.id())).isEqualTo(paper);
      assertThatThrownBy(() -> submit(caller, null, "other", "b.pdf")).isInstanceOf(Refusal.class)
          .hasMessage("Hồ sơ đã kết thúc, không nhận thêm giấy tờ.");
    }
  }

  @Test
  void aCoordinatorAddsOtherPapersOnly() throws IOException {
    assertThatThrownBy(() -> submit(COORDINATOR, filing, "charter", "a.pdf")).isInstanceOf(Refusal.class).hasMessageContaining("từ điều phối viên");
    assertThatThrownBy(() -> submit(COORDINATOR, null, "letter", "a.pdf")).isInstanceOf(Refusal.class);
    assertThat(desk.list(COORDINATOR, caseKey, filing)).extracting(CasePapers::wanted, CasePapers::open).containsExactly(Set.of(), true);
    assertThat(submit(COORDINATOR, filing, "other", "a.pdf").agency()).isNull();
    assertThat(document.missingForTask(filing)).extracting(PaperKind::kind).containsExactly("charter");
  }

  @Test
  void aCaseDoesNotExistForOthers() throws IOException {
    Paper paper = submit(COOPERATIVE, filing, "charter", "a.pdf");
    String elsewhere = "T-" + UUID.randomUUID();
    tasks.open(UUID.randomUUID().toString(), elsewhere, Set.of("T-H-09"));
    cases.admit(elsewhere, Set.of("T-H-09"), clock.instant());

    assertThatThrownBy(() -> desk.list(OTHER_DISTRICT, caseKey, null)).isInstanceOf(CaseUnknown.class);
    assertThatThrownBy(() -> desk.list(OTHER_DISTRICT, caseKey, filing)).isInstanceOf(CaseUnknown.class);
    assertThatThrownBy(() -> desk.ofTask(OTHER_DISTRICT, filing)).isInstanceOf(CaseUnknown.class);
    assertThatThrownBy(() -> desk.find(OTHER_DISTRICT, caseKey, paper.id())).isInstanceOf(CaseUnknown.class);
    assertThatThrownBy(() -> desk.find(OTHER_DISTRICT, elsewhere, paper.id())).isInstanceOf(CaseUnknown.class);
    assertThatThrownBy(() -> desk.list(OTHER_DISTRICT, elsewhere, filing)).isInstanceOf(CaseUnknown.class);
    assertThatThrownBy(() -> submit(OTHER_DISTRICT, filing, "charter", "a.pdf")).isInstanceOf(CaseUnknown.class);
    assertThatThrownBy(() -> desk.list(SUPERVISOR, "T-khong-co", null)).isInstanceOf(CaseUnknown.class);
    assertThatThrownBy(() -> desk.list(Whos.officer("x"), caseKey, null)).isInstanceOf(CaseUnknown.class);
  }

  @Test
  void supervisorsAndAdministratorsReadOnly() throws IOException {
    Paper paper = submit(COOPERATIVE, filing, "charter", "a.pdf");
    for (Who reader : List.of(SUPERVISOR, ADMINISTRATOR)) {
      assertThat(desk.find(reader, caseKey, paper.id())).isEqualTo(paper);
      assertThat(desk.list(reader, caseKey, filing).open()).isFalse();
      assertThatThrownBy(() -> submit(reader, null, "other", "a.pdf")).isInstanceOf(Refusal.class).hasMessageContaining("không được nộp");
    }
  }

  @Test
  void anAdmittedAgencyReadsAndAddsOthers() throws IOException {
    document.admit(caseKey, "T-H-09");
    document.admit(caseKey, "T-H-09");

    assertThat(desk.list(OTHER_DISTRICT, caseKey, null).missing()).extracting(PaperKind::kind).containsExactlyInAnyOrder("charter", "letter");
    assertThat(desk.list(OTHER_DISTRICT, caseKey, null).wanted()).isEmpty();
    assertThat(submit(OTHER_DISTRICT, null, "other", "a.pdf").agency()).isEqualTo("T-H-09");
  }

  @Test
  void aRefusedOrBrokenUploadLeavesNothing() {
    InputStream broken = new SequenceInputStream(new ByteArrayInputStream(SampleFiles.pdf("x")), new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("connection reset");
      }
    });
    long contents = contents();

    assertThatThrownBy(() -> desk.submit(COOPERATIVE, new Submission(caseKey, filing, "charter", null, null), "a.pdf", broken))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> desk.submit(COOPERATIVE, new Submission(caseKey, filing, "charter", null, null), "a.pdf",
        new ByteArrayInputStream(SampleFiles.EXE))).isInstanceOf(Refusal.class);

    assertThat(document.papers(caseKey)).isEmpty();
    assertThat(contents()).isEqualTo(contents);
  }

  @Test
  void parallelReplacementsGetNumbersOfTheirOwn() throws Exception {
    int parallel = 4;
    CyclicBarrier together = new CyclicBarrier(parallel);
    ExecutorService threads = Executors.newFixedThreadPool(parallel);
    try {
      List<Callable<Integer>> uploads = new ArrayList<>();
      for (int i = 0; i < parallel; i++) {
        String name = i + ".pdf";
        uploads.add(() -> {
          together.await();
          return submit(COOPERATIVE, filing, "charter", name).version();
        });
      }
      List<Integer> versions = new ArrayList<>();
      for (Future<Integer> upload : threads.invokeAll(uploads)) {
        versions.add(upload.get());
      }
      assertThat(versions).containsExactlyInAnyOrder(1, 2, 3, 4);
    } finally {
      threads.shutdown();
    }
    assertThat(document.papers(caseKey)).extracting(Paper::series).containsOnly(document.papers(caseKey).get(0).series());
    assertThat(document.papers(caseKey)).filteredOn(Paper::current).hasSize(1);
  }

  private long contents() {
    return database.sql("select count(*) from document_content").query(Long.class).single();
  }

  private Paper submit(Who caller, String task, String kind, String name) throws IOException {
    return submit(caller, new Submission(caseKey, task, kind, null, null), name);
  }

  private Paper submit(Who caller, Submission submission, String name) throws IOException {
    return desk.submit(caller, submission, name, new ByteArrayInputStream(SampleFiles.pdf(name)));
  }
}
