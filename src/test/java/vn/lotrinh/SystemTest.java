package vn.lotrinh;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application on a real PostgreSQL, one context for all tests that carry this. Jobs run only when a test runs them; the date is
 * what a test sets ({@link vn.lotrinh.rehearsal.TestDate}); every test works on cases of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"rehearsal.data=target/rehearsal-${random.uuid}", "rehearsal.run-jobs=false", "server.shutdown=immediate"})
@ActiveProfiles("rehearsal")
public @interface SystemTest {}
