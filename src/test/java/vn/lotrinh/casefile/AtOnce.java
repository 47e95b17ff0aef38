package vn.lotrinh.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The same click of two people in the same moment. */
public final class AtOnce {

  private AtOnce() {}

  /** What came of it for each: an answer, or the exception. */
  public static List<Object> by(List<String> users, Callable<?> click) throws InterruptedException {
    CyclicBarrier together = new CyclicBarrier(users.size());
    ExecutorService people = Executors.newFixedThreadPool(users.size());
    try {
      List<Future<?>> clicks = new ArrayList<>();
      for (String user : users) clicks.add(people.submit(() -> as(user, together, click)));
      List<Object> outcomes = new ArrayList<>();
      for (Future<?> one : clicks) outcomes.add(outcome(one));
      return outcomes;
    } finally {
      people.shutdownNow();
    }
  }

  private static Object as(String user, CyclicBarrier together, Callable<?> click) throws Exception {
    SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(user, "", List.of()));
    try {
      together.await();
      return click.call();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private static Object outcome(Future<?> click) throws InterruptedException {
    try {
      Object answer = click.get();
      return answer == null ? "done" : answer;
    } catch (ExecutionException e) {
      return e.getCause();
    }
  }
}
