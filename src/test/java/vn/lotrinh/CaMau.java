package vn.lotrinh;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** The whole application as the rehearsal of Cà Mau opens it; one context for all tests that carry this, which start with its date. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SystemTest
@TestPropertySource(properties = "rehearsal.scenario=ca-mau")
public @interface CaMau {}
