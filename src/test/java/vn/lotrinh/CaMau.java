package vn.lotrinh;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole application as the rehearsal of Cà Mau opens it; one context for all tests that carry this, which start with its date. They come
 * after all others: Camunda's REST interface and the engine's clock know one engine in a JVM, the one that came last.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SystemTest
@Order(Integer.MAX_VALUE - 1)
@TestPropertySource(properties = "rehearsal.scenario=ca-mau")
public @interface CaMau {}
