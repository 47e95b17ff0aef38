package vn.lotrinh.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lotrinh.SystemTest;

/** At eight in the morning everybody opens Tasklist at once, and everybody sees it. */
@SystemTest
class ScriptNonceTest {

  private static final int PEOPLE = 16;
  private static final int TIMES_EACH = 150;
  private static final List<String> APPLICATIONS = List.of("tasklist", "cockpit", "admin", "welcome");
  private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
  private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]*)\"");

  @LocalServerPort int port;

  @Test
  void aHeaderAllowsTheScriptsOfItsOwnPageHoweverManyAskAtOnce() throws Exception {
    Set<String> given = ConcurrentHashMap.newKeySet();
    ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int person = 0; person < PEOPLE; person++) all.add(people.submit(opensAgainAndAgain(given)));
      for (Future<?> one : all) one.get();
    } finally {
      people.shutdownNow();
    }
    assertThat(given).as("every page has a nonce that no other had").hasSize(PEOPLE * TIMES_EACH);
  }

  private Callable<Void> opensAgainAndAgain(Set<String> given) throws Exception {
    Visitor visitor = new Visitor(port);
    visitor.login("quantri", "DienTap#2021");
    return () -> {
      for (int time = 0; time < TIMES_EACH; time++) {
        HttpResponse<String> page = visitor.get("/camunda/app/" + APPLICATIONS.get(time % APPLICATIONS.size()) + "/default/");
        String allowed = first(IN_HEADER, page.headers().firstValue("Content-Security-Policy").orElse(""));
        assertThat(page.body()).contains("<script");
        IN_PAGE.matcher(page.body()).results().forEach(script -> assertThat(script.group(1)).isEqualTo(allowed));
        assertThat(first(IN_PAGE, page.body())).isEqualTo(allowed);
        given.add(allowed);
      }
      return null;
    };
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertThat(found.find()).as(pattern + " in " + text.lines().findFirst()).isTrue();
    return found.group(1);
  }
}
